import { logChoose } from '../distributions/log-choose.ts';

/** Smallest two-sided p that an exact test of two groups can give: complete separation. 1 where a group is empty. */
export const smallestUnpairedP = (n1: number, n2: number): number =>
  Math.min(1, 2 * Math.exp(-logChoose(n1 + n2, n1)));

/** Smallest two-sided p of an exact test of pairs that differ: all in one direction. */
export const smallestPairedP = (pairs: number): number => Math.min(1, 2 ** (1 - pairs));

/** Says at design time that a study is too small for any result to count, or nothing where it is not. */
export function floorWarning(smallestP: number, alpha = 0.05): string | undefined {
  if (smallestP < alpha) return undefined;
  const shown = smallestP.toFixed(3).replace(/^0/, '');
  const bound = String(alpha).replace(/^0/, '');
  return `This design cannot reach p < ${bound}: even the clearest result would give p = ${shown}. Plan for more participants.`;
}
