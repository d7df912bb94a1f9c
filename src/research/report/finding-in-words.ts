import type { Analysis, Finding } from '../analysis/finding.ts';
import { numberText, pText } from './figure-text.ts';

/** The two conditions that a difference is taken of, by name: first minus second. */
export interface Compared {
  readonly first: string;
  readonly second: string;
}

/** The size of an effect with its confidence interval: "1.05 more with VR (95 % CI −0.76 to 2.86)". */
export function effectText({ effect }: Analysis, unit: Finding['unit'], { first, second }: Compared): string {
  if (!effect.computed) return effect.reason;
  const { value, interval } = effect;
  const shown = (x: number) => (unit === 'proportion' ? numberText(100 * x) : numberText(x));
  const bounds = interval.computed
    ? `95 % CI ${shown(interval.low)} to ${shown(interval.high)}`
    : interval.reason;
  if (unit === 'ratio') return `${shown(value)} times as long with ${first} as with ${second} (${bounds})`;
  const what = unit === 'proportion' ? 'percentage points' : 'right answers';
  if (value === 0) return `no difference in ${what} (${bounds})`;
  const direction = value > 0 ? 'more' : 'fewer';
  return `${shown(Math.abs(value))} ${what} ${direction} with ${first} than with ${second} (${bounds})`;
}

/** A change with its interval: "+3.74 (95 % CI 0.00 to 7.48)"; more of a symptom is worse. */
export function changeText({ effect }: Analysis): string {
  if (!effect.computed) return effect.reason;
  const { value, interval } = effect;
  const bounds = interval.computed
    ? `95 % CI ${numberText(interval.low)} to ${numberText(interval.high)}`
    : interval.reason;
  return `${value > 0 ? '+' : ''}${numberText(value)} (${bounds})`;
}

/** One outcome as a sentence: estimate and interval first, p second, the method last. */
export function findingInWords(finding: Finding, compared: Compared): string {
  const { label, unit, p, pHolm, method, participants } = finding;
  const chance = p.computed ? pText(p.value) : p.reason;
  const holm = pHolm === undefined ? '' : `, after Holm's correction ${pText(pHolm)}`;
  return `${label}: ${effectText(finding, unit, compared)}; ${chance}${holm}. ${method}, ${participants} participants.`;
}
