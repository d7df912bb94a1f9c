import { computed, notComputable, type Outcome } from '../outcome.ts';
import type { Tails } from '../tails.ts';
import { midranks, tieTerm } from './midranks.ts';
import { type NormalApproximation, normalApproximation } from './normal-approximation.ts';
import { permutationTails } from './permutation-tails.ts';
import { rankSumDistribution } from './rank-sum-distribution.ts';

/** Beyond this product of sizes the exact distribution takes seconds, and the normal one is close. */
const exactLimit = 60 * 60;

export interface MannWhitney {
  /** Pairs in which x is larger, ties counting half. */
  readonly u: number;
  readonly uOther: number;
  readonly p: Tails;
  /** Twice the smaller one-sided p, at most 1. */
  readonly doubled: number;
  /** `normal`: the samples are large, p is approximate (ties and continuity corrected). */
  readonly method: 'exact' | 'normal';
  readonly approximation: NormalApproximation;
  /** (pairs with x larger − pairs with y larger) / pairs, −1…1; the unpaired rank-biserial correlation. */
  readonly cliffsDelta: number;
  /** Chance that an x is larger than a y, ties counting half. */
  readonly superiority: number;
  readonly ties: boolean;
}

/**
 * Mann-Whitney test of x against y: exact conditional permutation distribution of the midranks, two-sided by
 * distance of U from mn/2. All values tied gives p = 1 and delta 0.
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): Outcome<MannWhitney> {
  const [m, n] = [x.length, y.length];
  if (m === 0 || n === 0)
    return notComputable('empty-arm', 'No comparison: one of the groups has no values.');
  const { ranks, groups } = midranks([...x, ...y]);
  const rankSum = ranks.slice(0, m).reduce((a, b) => a + b, 0);
  const pairs = m * n;
  const u = rankSum - (m * (m + 1)) / 2;
  const all = m + n;
  const variance = (pairs / 12) * (all + 1 - tieTerm(groups) / (all * (all - 1)));
  const approximation = normalApproximation(u - pairs / 2, variance);
  const exact = pairs <= exactLimit || !approximation.computed;
  const p = exact ? exactTails(ranks, m) : approximation.corrected;
  return computed({
    u,
    uOther: pairs - u,
    p,
    doubled: Math.min(1, 2 * Math.min(p.less, p.greater)),
    method: exact ? 'exact' : 'normal',
    approximation,
    cliffsDelta: (2 * u) / pairs - 1,
    superiority: u / pairs,
    ties: groups.some((size) => size > 1),
  });
}

/** Tails of the first `m` ranks' sum. The smaller group is counted, which is the same with sides swapped. */
function exactTails(ranks: readonly number[], m: number): Tails {
  const n = ranks.length - m;
  const group = m <= n ? ranks.slice(0, m) : ranks.slice(m);
  const sum = group.reduce((a, b) => a + b, 0);
  const tails = permutationTails(
    rankSumDistribution(ranks, group.length),
    sum,
    (group.length * (ranks.length + 1)) / 2,
  );
  return m <= n ? tails : { twoSided: tails.twoSided, less: tails.greater, greater: tails.less };
}
