import { nearlyEqual, scaleOf } from '../nearly-equal.ts';
import type { Tails } from '../tails.ts';
import { midranks, tieTerm } from './midranks.ts';
import { type NormalApproximation, normalApproximation } from './normal-approximation.ts';
import { permutationTails } from './permutation-tails.ts';
import { signedRankDistribution } from './rank-sum-distribution.ts';

/** Beyond this number of pairs p is approximate. */
const exactLimit = 400;

export interface SignedRank {
  /** Sum of the ranks of positive differences. */
  readonly v: number;
  readonly nonZero: number;
  readonly zeros: number;
  readonly p: Tails;
  /** The same with Pratt's handling: zeros are ranked too, then left out. */
  readonly pratt: { readonly v: number; readonly p: Tails; readonly approximation: NormalApproximation };
  readonly method: 'exact' | 'normal';
  /** Of the differences without zeros. */
  readonly approximation: NormalApproximation;
  /** (R⁺ − R⁻) / (R⁺ + R⁻), −1…1; 0 where every difference is zero. */
  readonly rankBiserial: number;
  readonly ties: boolean;
}

/**
 * Wilcoxon's signed-rank test of paired differences, exact with midranks: zeros dropped, Pratt beside it.
 * Two-sided by distance of V from its mean. With no difference other than zero, p is 1.
 * `scale` is the magnitude of the values that were subtracted.
 */
export function signedRank(differences: readonly number[], scale = scaleOf(differences)): SignedRank {
  const isZero = (difference: number) => nearlyEqual(difference, 0, scale);
  const kept = differences.filter((difference) => !isZero(difference));
  const size = (values: readonly number[]) => values.map(Math.abs);
  const dropped = midranks(size(kept), scale);
  const everyone = midranks(
    differences.map((difference) => (isZero(difference) ? 0 : Math.abs(difference))),
    scale,
  );
  const prattRanks = everyone.ranks.filter((_, i) => !isZero(differences[i]!));
  const exact = kept.length <= exactLimit;
  const test = (ranks: readonly number[], groups: readonly number[], zeros: number) => {
    const v = ranks.reduce((sum, rank, i) => (kept[i]! > 0 ? sum + rank : sum), 0);
    const mean = ranks.reduce((a, b) => a + b, 0) / 2;
    const n = ranks.length + zeros;
    const full = (n * (n + 1) * (2 * n + 1) - zeros * (zeros + 1) * (2 * zeros + 1)) / 24;
    const approximation = normalApproximation(v - mean, full - tieTerm(groups) / 48);
    const p =
      exact || !approximation.computed
        ? permutationTails(signedRankDistribution(ranks), v, mean)
        : approximation.corrected;
    return { v, p, approximation, mean };
  };
  const zeros = differences.length - kept.length;
  const main = test(dropped.ranks, dropped.groups, 0);
  // The group of zeros is gone from the sum; its ties are not.
  const pratt = test(prattRanks, zeros > 0 ? everyone.groups.slice(1) : everyone.groups, zeros);
  return {
    v: main.v,
    nonZero: kept.length,
    zeros,
    p: main.p,
    pratt: { v: pratt.v, p: pratt.p, approximation: pratt.approximation },
    method: exact ? 'exact' : 'normal',
    approximation: main.approximation,
    rankBiserial: main.mean === 0 ? 0 : main.v / main.mean - 1,
    ties: dropped.groups.some((group) => group > 1),
  };
}
