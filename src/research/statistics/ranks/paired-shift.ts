import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';
import { nearlyEqual, scaleOf } from '../nearly-equal.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { median } from '../quantile.ts';
import type { Shift } from './location-shift.ts';
import { midranks } from './midranks.ts';
import { permutationQuantile } from './permutation-tails.ts';
import { signedRankDistribution } from './rank-sum-distribution.ts';
import { signedRank } from './signed-rank.ts';

/** Pairs up to which the interval is exact. */
const exactLimit = 60;

/**
 * Pseudomedian of paired differences (median of the Walsh averages, zeros included) with the interval of shifts
 * that the exact signed-rank test does not reject. Without ties and zeros its limits are order statistics of the
 * Walsh averages and `level` is the level reached; otherwise each gap between them is tested.
 */
export function pairedShift(
  differences: readonly number[],
  level = 0.95,
  scale = scaleOf(differences),
): Outcome<Shift> {
  if (differences.length === 0) return notComputable('no-pairs', 'No difference: there are no pairs.');
  const walsh = differences
    .flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2))
    .sort((a, b) => a - b);
  const estimate = median(walsh);
  if (walsh.at(-1)! - walsh[0]! <= 1e-10 * scale)
    return computed({
      estimate,
      method: 'exact',
      interval: notComputable('no-variance', 'No interval: all differences are the same.'),
    });
  if (differences.length > exactLimit)
    return computed({ estimate, method: 'normal', interval: normalLimits(walsh, differences.length, level) });
  const { groups } = midranks(differences.map(Math.abs), scale);
  const zeros = differences.some((difference) => nearlyEqual(difference, 0, scale));
  const plain = !zeros && groups.every((group) => group === 1);
  const interval = plain
    ? orderedLimits(walsh, differences.length, level)
    : invertedLimits(differences, walsh, scale, level);
  return computed({ estimate, method: 'exact', interval });
}

function orderedLimits(walsh: readonly number[], n: number, level: number): Outcome<Interval> {
  const distribution = signedRankDistribution(Array.from({ length: n }, (_, i) => i + 1));
  const q = Math.max(1, permutationQuantile(distribution, (1 - level) / 2));
  const below = distribution.chances.slice(0, q).reduce((a, b) => a + b, 0);
  if (below >= 0.5 - 1e-9)
    return notComputable('too-few', 'No interval: with so few pairs no confidence can be reached.');
  return computed({
    low: walsh[q - 1]!,
    high: walsh[walsh.length - q]!,
    level: Math.abs(2 * below - (1 - level)) > (1 - level) / 2 ? 1 - 2 * below : level,
  });
}

/** The test's p is the same between two neighbouring Walsh averages: scan the gaps from each end inward. */
function invertedLimits(
  differences: readonly number[],
  walsh: readonly number[],
  scale: number,
  level: number,
): Outcome<Interval> {
  const kept = (i: number): boolean => {
    const [low, high] = [walsh[i]!, walsh[i + 1]!];
    if (nearlyEqual(low, high, scale)) return false;
    const middle = (low + high) / 2;
    const moved = differences.map((difference) => difference - middle);
    return signedRank(moved, scale).p.twoSided > 1 - level + 1e-12;
  };
  const last = walsh.length - 2;
  let first = 0;
  while (first <= last && !kept(first)) first++;
  let final = last;
  while (final >= first && !kept(final)) final--;
  // Beyond all Walsh averages the test is as extreme as it can be.
  const extreme = 2 ** (1 - differences.length);
  const open = extreme > 1 - level;
  if (open && differences.length < 2)
    return notComputable('too-few', 'No interval: with so few pairs no confidence can be reached.');
  return computed({
    low: open ? walsh[0]! : walsh[Math.min(first, last)]!,
    high: open ? walsh.at(-1)! : walsh[Math.max(final + 1, 0)]!,
    level: open ? 1 - extreme : level,
  });
}

function normalLimits(walsh: readonly number[], n: number, level: number): Outcome<Interval> {
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const q = Math.max(1, Math.floor((n * (n + 1)) / 4 - normalQuantile((1 + level) / 2) * spread));
  return computed({ low: walsh[q - 1]!, high: walsh[walsh.length - q]!, level });
}
