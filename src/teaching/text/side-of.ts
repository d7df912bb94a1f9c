import type { Found } from './find-phrase.ts';
import type { Word } from './words.ts';

export const sides = ['right', 'left', 'both'] as const;
export type Side = (typeof sides)[number];

const sideWords: Readonly<Record<Side, readonly string[]>> = {
  right: ['right', 'rightward', 'rt', 'r', 'rul', 'rml', 'rll'],
  left: ['left', 'leftward', 'lt', 'l', 'lul', 'lll'],
  both: ['both', 'bilateral', 'bilaterally'],
};

/** The side that a word (its `form`) names, if it names one. */
export const sideOfWord = (form: string): Side | undefined =>
  sides.find((side) => sideWords[side].includes(form));

/** Where a text names a side. */
export interface NamedSide {
  readonly side: Side;
  readonly at: number;
}

/**
 * The side that a text gives to something it names: the nearest word for one in the same clause, or else in the
 * same sentence; undefined where it names none. Of two as near, the one before: "right pleural effusion, left normal".
 */
export function sideOf(text: readonly Word[], { first, last }: Found): NamedSide | undefined {
  const here = text[first]!;
  const named = text.flatMap((word, at) => {
    const side = sideOfWord(word.form);
    if (!side || word.sentence !== here.sentence) return [];
    const far = at < first ? first - at : at > last ? at - last + 0.5 : 0;
    return [{ side, at, far: word.clause === here.clause ? far : far + text.length }];
  });
  return named.sort((a, b) => a.far - b.far)[0];
}
