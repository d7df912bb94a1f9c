import { chiSquareUpper } from '../distributions/chi-square.ts';
import { computed, notComputable } from '../outcome.ts';
import type { ChiSquareTest } from './kruskal-wallis.ts';
import { midranks, tieTerm } from './midranks.ts';

/** Friedman's test of several conditions, one row per participant, corrected for ties (chi-square approximation). */
export function friedman(rows: readonly (readonly number[])[]): ChiSquareTest {
  const k = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== k)) throw new Error('friedman: rows of different lengths');
  if (rows.length < 2 || k < 2)
    return notComputable('too-few', 'No comparison: it needs two participants and two conditions or more.');
  const ranked = rows.map((row) => midranks(row));
  const n = rows.length;
  const spread = Array.from(
    { length: k },
    (_, j) => ranked.reduce((sum, { ranks }) => sum + ranks[j]!, 0) - (n * (k + 1)) / 2,
  ).reduce((sum, deviation) => sum + deviation ** 2, 0);
  const ties = ranked.reduce((sum, { groups }) => sum + tieTerm(groups), 0);
  const scale = n * k * (k + 1) - ties / (k - 1);
  if (!(scale > 1e-12))
    return notComputable(
      'all-tied',
      'No comparison: each participant has the same value in every condition.',
    );
  const chiSquare = (12 * spread) / scale;
  return computed({ chiSquare, df: k - 1, p: chiSquareUpper(chiSquare, k - 1) });
}
