import { type Word, wordsOf } from './words.ts';

/** A phrase found in a text: the first and the last of its words, by their place in the list. */
export interface Found {
  readonly first: number;
  readonly last: number;
}

/**
 * Every place where the words of a phrase stand one after the other in one clause, in any case, number and spelling
 * of British or American English; none for a phrase without words.
 */
export function findPhrase(words: readonly Word[], phrase: string): readonly Found[] {
  const wanted = wordsOf(phrase).map(({ form }) => form);
  if (wanted.length === 0) return [];
  return words.flatMap((word, first) => {
    const last = first + wanted.length - 1;
    const fits = wanted.every(
      (form, i) => words[first + i]?.form === form && words[first + i]?.clause === word.clause,
    );
    return fits ? [{ first, last }] : [];
  });
}
