import type { Lps } from '../imaging/spaces.ts';
import { distance, subtract } from '../imaging/vector.ts';

const words = [
  ['towards the patient’s left', 'towards the patient’s right'],
  ['towards the back', 'towards the front'],
  ['towards the head', 'towards the feet'],
] as const;

/** The way from one position to another in whole mm, largest part first, parts under a fifth of it left out. */
export function directionWords(from: Lps, to: Lps): string {
  return subtract(to, from)
    .map((mm, axis) => ({ mm: Math.abs(mm), word: words[axis]![mm > 0 ? 0 : 1] }))
    .filter(({ mm }) => mm >= distance(from, to) / 5)
    .sort((a, b) => b.mm - a.mm)
    .map(({ mm, word }) => `${Math.round(mm)} mm ${word}`)
    .join(', ');
}
