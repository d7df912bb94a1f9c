import { chiSquareUpper } from '../distributions/chi-square.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { midranks, tieTerm } from './midranks.ts';

/** A chi-square test and its degrees of freedom. */
export type ChiSquareTest = Outcome<{ chiSquare: number; df: number; p: number }>;

/** Kruskal-Wallis test of several groups, corrected for ties (chi-square approximation). */
export function kruskalWallis(groups: readonly (readonly number[])[]): ChiSquareTest {
  if (groups.length < 2 || groups.some((group) => group.length === 0))
    return notComputable('empty-arm', 'No comparison: it needs two groups or more, each with values.');
  const all = groups.flat();
  const { ranks, groups: tied } = midranks(all);
  const n = all.length;
  const correction = 1 - tieTerm(tied) / (n ** 3 - n);
  if (!(correction > 1e-12))
    return notComputable('all-tied', 'No comparison: all values are the same in every group.');
  let start = 0;
  let between = 0;
  for (const group of groups) {
    const rankSum = ranks.slice(start, start + group.length).reduce((a, b) => a + b, 0);
    between += rankSum ** 2 / group.length;
    start += group.length;
  }
  const chiSquare = ((12 * between) / (n * (n + 1)) - 3 * (n + 1)) / correction;
  const df = groups.length - 1;
  return computed({ chiSquare, df, p: chiSquareUpper(chiSquare, df) });
}
