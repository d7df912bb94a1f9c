import { z } from 'zod';
import type { Quote } from '../grade.ts';
import { findPhrase } from './find-phrase.ts';
import { isNegated } from './is-negated.ts';
import type { Word } from './words.ts';

/** Something that a written answer must not claim. */
export const forbiddenPhraseSchema = z.strictObject({
  any: z.array(z.string().regex(/[\p{L}\d]/u, 'write a word')).min(1),
  /** Taken off the points of the answer, once. */
  penalty: z.number().positive(),
  /** Why it is wrong, shown where it is claimed. */
  why: z.string().min(1),
});
export type ForbiddenPhrase = Readonly<z.infer<typeof forbiddenPhraseSchema>>;

/** Where an answer claims it, the first time; undefined where it does not, or denies it. */
export function findForbidden(
  words: readonly Word[],
  { any }: ForbiddenPhrase,
): Pick<Quote, 'from' | 'to' | 'counts'> | undefined {
  const [claimed] = any
    .flatMap((phrase) => findPhrase(words, phrase))
    .filter((place) => !isNegated(words, place))
    .sort((a, b) => a.first - b.first);
  return claimed && { from: words[claimed.first]!.from, to: words[claimed.last]!.to, counts: 'against' };
}
