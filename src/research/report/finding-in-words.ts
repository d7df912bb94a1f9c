import type { Analysis, Compared, EffectUnit, Finding } from '../analysis/finding.ts';
import { intervalText, numberText, pOrReason, pText } from './figure-text.ts';

/** The size of an effect with its confidence interval: "1.05 right answers more with VR than with Flat (95 % CI …)". */
export function effectText(
  { effect }: Pick<Analysis, 'effect'>,
  unit: EffectUnit,
  { first, second }: Compared,
): string {
  if (!effect.computed) return effect.reason;
  const { value, interval } = effect;
  const { words, more, less, scale } = wordsOf(unit);
  const shown = (x: number) => numberText(scale * x);
  const bounds = intervalText(interval, shown);
  if (unit === 'ratio') return `${shown(value)} times as long with ${first} as with ${second} (${bounds})`;
  if (numberText(scale * value) === '0.00') return `no difference in ${words} (${bounds})`;
  const size = `${shown(Math.abs(value))} ${words} ${value > 0 ? more : less}`;
  return unit === 'slope'
    ? `${size} with each further case (${bounds})`
    : `${size} with ${first} than with ${second} (${bounds})`;
}

/** How effects of a unit are told: `scale` turns shares into percentages. */
function wordsOf(unit: EffectUnit): { words: string; more: string; less: string; scale: number } {
  const counted = { more: 'more', less: 'fewer', scale: 1 };
  if (unit === 'right answers') return { words: 'right answers', ...counted };
  if (unit === 'proportion' || unit === 'slope')
    return { words: 'percentage points', ...counted, less: unit === 'slope' ? 'less' : 'fewer', scale: 100 };
  const sized = { more: 'higher', less: 'lower', scale: 1 };
  if (unit === 'points') return { words: 'points', ...sized };
  if (unit === 'area' || unit === 'ratio') return { words: 'of area', ...sized };
  return { words: unitName(unit.slice('unit '.length)), more: 'larger', less: 'smaller', scale: 1 };
}

const unitNames: Readonly<Record<string, string>> = {
  deg: '°',
  mm2: 'mm²',
  "[hnsf'U]": 'HU',
  '1': '',
  '': '',
};

/** A UCUM unit as people read it. */
export const unitName = (unit: string): string => unitNames[unit] ?? unit;

/** A change with its interval: "+3.74 (95 % CI 0.00 to 7.48)"; more of a symptom is worse. */
export function changeText({ effect }: Pick<Analysis, 'effect'>): string {
  if (!effect.computed) return effect.reason;
  const { value, interval } = effect;
  const size = numberText(value);
  return `${value > 0 && Number(size) !== 0 ? '+' : ''}${size} (${intervalText(interval)})`;
}

/** One outcome as a sentence: estimate and interval first, p second, the method last. */
export function findingInWords(finding: Finding): string {
  const { label, unit, compared, p, pHolm, method, participants, effect } = finding;
  const holm = pHolm === undefined ? '' : `, after Holm's correction ${pText(pHolm)}`;
  const size = effectText(finding, unit, compared);
  const people = participants === 1 ? '1 participant' : `${participants} participants`;
  // Where neither can be computed for one reason it is said once.
  if (!effect.computed && !p.computed && effect.reason === p.reason)
    return `${label}: ${size} ${method}, ${people}.`;
  const joined = effect.computed ? `${size}; ` : `${size} `;
  return `${label}: ${joined}${ended(`${pOrReason(p)}${holm}`)} ${method}, ${people}.`;
}

/** With a full stop, unless it has one. */
const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);
