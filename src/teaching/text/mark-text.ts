import type { Quote } from '../grade.ts';
import { findForbidden, type ForbiddenPhrase } from './forbidden-phrase.ts';
import { findKeyPhrase, type KeyPhrase } from './key-phrase.ts';
import { wordsOf } from './words.ts';

/** What one thing to say got. */
export interface PhraseMark<P extends KeyPhrase = KeyPhrase> {
  readonly phrase: P;
  readonly share: 0 | 0.5 | 1;
  readonly why: string;
}

/** A written text against the things that it should say and must not. */
export interface TextMarks<P extends KeyPhrase = KeyPhrase> {
  readonly found: readonly PhraseMark<P>[];
  /** What was claimed and must not be. */
  readonly claimed: readonly ForbiddenPhrase[];
  readonly quotes: readonly Quote[];
}

/** Marks what was typed into one control. */
export function markText<P extends KeyPhrase>(
  control: string,
  text: string,
  phrases: readonly P[],
  forbidden: readonly ForbiddenPhrase[],
): TextMarks<P> {
  const words = wordsOf(text);
  const judged = phrases.map((phrase) => ({ phrase, ...findKeyPhrase(words, phrase) }));
  const claims = forbidden.map((phrase) => ({ phrase, place: findForbidden(words, phrase) }));
  return {
    found: judged.map(({ phrase, share, why }) => ({ phrase, share, why })),
    claimed: claims.filter(({ place }) => place).map(({ phrase }) => phrase),
    quotes: [
      ...judged.flatMap(({ phrase, why, quote }) =>
        quote ? [{ control, ...quote, note: `${phrase.name}: ${why}` }] : [],
      ),
      ...claims.flatMap(({ phrase, place }) => (place ? [{ control, ...place, note: phrase.why }] : [])),
    ],
  };
}

/** Points got, points taken off and points to get; the sum is not below 0. */
export function pointsOf({ found, claimed }: Pick<TextMarks, 'found' | 'claimed'>) {
  const got = found.reduce((sum, { phrase, share }) => sum + share * phrase.weight, 0);
  const lost = claimed.reduce((sum, { penalty }) => sum + penalty, 0);
  const max = found.reduce((sum, { phrase }) => sum + phrase.weight, 0);
  return { points: Math.max(0, got - lost), lost, max };
}
