import type { LibraryEntry } from './library-entry.ts';

/** A word found whole counts this much more than one that only begins so. */
const WHOLE = 1.5;

/**
 * How well a case fits what was typed: higher is better, undefined where a word is found nowhere, 0 for no words.
 * Words count by their beginnings, without case and accents. Only what is told before answering is searched, and the
 * diagnosis of cases that this reader has solved.
 */
export function textScore({ summary, diagnosis }: LibraryEntry, query: string): number | undefined {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return 0;
  const fields: readonly (readonly [weight: number, words: readonly string[]])[] = [
    [8, wordsOf(summary.title)],
    [8, wordsOf(diagnosis ?? '')],
    [6, [...wordsOf(summary.system), ...wordsOf(summary.id), summary.id]],
    [4, [...wordsOf(summary.tags.join(' ')), summary.level]],
    [2, wordsOf(summary.objectives.join(' '))],
    [1, wordsOf(summary.history)],
  ];
  let total = 0;
  for (const word of wanted) {
    const best = Math.max(...fields.map(([weight, words]) => weight * wholeness(word, words)));
    if (best === 0) return undefined;
    total += best;
  }
  return total;
}

function wholeness(word: string, words: readonly string[]): number {
  if (words.includes(word)) return WHOLE;
  return words.some((each) => each.startsWith(word)) ? 1 : 0;
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
