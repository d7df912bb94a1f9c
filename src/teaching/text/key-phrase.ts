import { z } from 'zod';
import type { Quote } from '../grade.ts';
import { type Found, findPhrase } from './find-phrase.ts';
import { isNegated } from './is-negated.ts';
import { sideOf, sides } from './side-of.ts';
import type { Word } from './words.ts';

/** Something that a written answer should say. */
export const keyPhraseSchema = z.strictObject({
  id: z.string().min(1),
  /** What it is, as feedback says it: "Pneumothorax". */
  name: z.string().min(1),
  /** The phrase and its synonyms. */
  any: z.array(z.string().regex(/[\p{L}\d]/u, 'write a word')).min(1),
  /** Whether it should be said to be there, or said not to be: "no midline shift". */
  polarity: z.enum(['present', 'absent']).default('present'),
  weight: z.number().positive().default(1),
  /** Half the weight where the side is left out, none for the other one. */
  side: z.enum(sides).optional(),
});
export type KeyPhrase = Readonly<z.infer<typeof keyPhraseSchema>>;

/** How far an answer says one thing: its share of the weight, why, and where in the text. */
export interface PhraseFound {
  readonly share: 0 | 0.5 | 1;
  /** In a few words, for a table: "found", "not found", "said to be absent". */
  readonly why: string;
  readonly quote: Pick<Quote, 'from' | 'to' | 'counts'> | undefined;
}

/** Looks for one thing in the words of an answer; what says it best counts. */
export function findKeyPhrase(words: readonly Word[], phrase: KeyPhrase): PhraseFound {
  const places = phrase.any.flatMap((synonym) => findPhrase(words, synonym));
  const judged = places.map((place) => judge(words, phrase, place));
  return judged.sort((a, b) => b.share - a.share)[0] ?? { share: 0, why: 'not found', quote: undefined };
}

function judge(words: readonly Word[], { polarity, side }: KeyPhrase, place: Found): PhraseFound {
  const named = side && sideOf(words, place);
  const first = named ? Math.min(place.first, named.at) : place.first;
  const last = named ? Math.max(place.last, named.at) : place.last;
  const [from, to] = [words[first]!.from, words[last]!.to];
  const found = (share: PhraseFound['share'], why: string): PhraseFound => ({
    share,
    why,
    quote: { from, to, counts: share > 0 ? 'for' : 'not' },
  });
  const negated = isNegated(words, place);
  if (negated !== (polarity === 'absent'))
    return found(0, negated ? 'said to be absent' : 'said to be present');
  if (!side || named?.side === side) return found(1, 'found');
  return named ? found(0, 'on the wrong side') : found(0.5, 'found, but without its side');
}
