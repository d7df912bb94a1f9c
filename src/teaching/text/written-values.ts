import type { Unit } from '../../measure/reading.ts';
import type { Word } from './words.ts';

/** A number in a text. */
export interface WrittenValue {
  /** In `unit`; as written where it has none. */
  readonly value: number;
  /** Undefined where no unit follows. */
  readonly unit: Unit | undefined;
  readonly from: number;
  readonly to: number;
}

const units: Readonly<Record<string, { readonly unit: Unit; readonly factor: number }>> = {
  mm: { unit: 'mm', factor: 1 },
  millimetre: { unit: 'mm', factor: 1 },
  millimeter: { unit: 'mm', factor: 1 },
  cm: { unit: 'mm', factor: 10 },
  centimetre: { unit: 'mm', factor: 10 },
  centimeter: { unit: 'mm', factor: 10 },
  ml: { unit: 'mL', factor: 1 },
  millilitre: { unit: 'mL', factor: 1 },
  milliliter: { unit: 'mL', factor: 1 },
  cc: { unit: 'mL', factor: 1 },
  hu: { unit: "[hnsf'U]", factor: 1 },
  hounsfield: { unit: "[hnsf'U]", factor: 1 },
  deg: { unit: 'deg', factor: 1 },
  degree: { unit: 'deg', factor: 1 },
  '°': { unit: 'deg', factor: 1 },
};
const isNumber = (word: Word | undefined) => word !== undefined && /^\d/.test(word.form);

/** Every number of a text with its unit, centimetres as millimetres; in "8 x 6 mm" the unit is both numbers'. */
export function writtenValues(text: string, words: readonly Word[]): readonly WrittenValue[] {
  return words.flatMap((word, at) => {
    if (!isNumber(word)) return [];
    let next = at + 1;
    while ((words[next]?.form === 'x' || words[next]?.form === 'by') && isNumber(words[next + 1])) next += 2;
    const unit = Object.entries(units).find(([name]) => name === words[next]?.form)?.[1];
    // A dash after a letter or number joins: "8-10 mm".
    const sign = /(^|[^\p{L}\d])[-−]$/u.test(text.slice(0, word.from)) ? -1 : 1;
    const value = sign * Number(word.form.replace(',', '.')) * (unit?.factor ?? 1);
    return [{ value, unit: unit?.unit, from: word.from, to: (unit ? words[next]! : word).to }];
  });
}
