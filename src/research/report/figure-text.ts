import type { Interval } from '../statistics/interval.ts';
import type { Figure, Outcome } from '../statistics/outcome.ts';

const minus = '−';

/** A number as a report prints it: three significant digits from 0.01 on, at most two decimals, a real minus sign. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return value < 0 ? `${minus}∞` : '∞';
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  const text = size.toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `${minus}${text}` : text;
}

/** "p = .24", "p < .001"; what journals print. */
export function pText(p: number): string {
  if (p < 0.001) return 'p < .001';
  const text = p < 0.1 ? p.toFixed(3) : p.toFixed(2);
  return `p = ${text.replace(/^0/, '')}`;
}

/** A figure that may have no value: the number, or why there is none. */
export const figureText = (figure: Figure): string =>
  figure.computed ? numberText(figure.value) : figure.reason;

/** A p that may have no value: "p = .24", or why there is none. */
export const pOrReason = (p: Figure): string => (p.computed ? pText(p.value) : p.reason);

/** "95 % CI −0.76 to 2.86", with the level that was reached; or why there is none. */
export function intervalText(
  interval: Outcome<Interval>,
  shown: (value: number) => string = numberText,
): string {
  if (!interval.computed) return interval.reason;
  const percent = Number((100 * interval.level).toFixed(1));
  return `${percent} % CI ${shown(interval.low)} to ${shown(interval.high)}`;
}
