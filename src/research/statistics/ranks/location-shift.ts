import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';
import { nearlyEqual, scaleOf } from '../nearly-equal.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { median } from '../quantile.ts';
import { midranks, tieTerm } from './midranks.ts';
import { permutationQuantile } from './permutation-tails.ts';
import { rankSumDistribution } from './rank-sum-distribution.ts';

/** Products of sizes up to which the exact distribution is used. */
const exactLimit = 60 * 60;

/** How far x lies above y, in the unit of the values. */
export interface Shift {
  /** Hodges-Lehmann estimate. */
  readonly estimate: number;
  readonly interval: Outcome<Interval>;
  readonly method: 'exact' | 'normal';
}

/**
 * Median of all differences x − y, with the interval of shifts that the exact Mann-Whitney test does not reject.
 * Without ties its limits are order statistics of the differences and `level` is the level reached; with ties the
 * permutation distribution of the observed midranks is inverted at the observed differences.
 */
export function locationShift(x: readonly number[], y: readonly number[], level = 0.95): Outcome<Shift> {
  const [m, n] = [x.length, y.length];
  if (m === 0 || n === 0)
    return notComputable('empty-arm', 'No difference: one of the groups has no values.');
  const differences = x.flatMap((a) => y.map((b) => a - b)).sort((a, b) => a - b);
  const { ranks, groups } = midranks([...x, ...y]);
  const estimate = median(differences);
  if (m * n > exactLimit)
    return computed({ estimate, method: 'normal', interval: normalLimits(differences, m, n, groups, level) });
  const ties = groups.some((size) => size > 1);
  const interval = ties
    ? tiedLimits(differences, scaleOf(x, y), ranks, m, level)
    : orderedLimits(differences, ranks, m, level);
  return computed({ estimate, method: 'exact', interval });
}

function orderedLimits(
  differences: readonly number[],
  ranks: readonly number[],
  m: number,
  level: number,
): Outcome<Interval> {
  const distribution = rankSumDistribution(ranks, m);
  const least = (m * (m + 1)) / 2;
  const q = Math.max(1, permutationQuantile(distribution, (1 - level) / 2) - least);
  const below = distribution.chances.slice(0, least + q).reduce((a, b) => a + b, 0);
  if (below >= 0.5 - 1e-9)
    return notComputable('too-few', 'No interval: with so few values no confidence can be reached.');
  return computed({
    low: differences[q - 1]!,
    high: differences[differences.length - q]!,
    level: Math.abs(2 * below - (1 - level)) > (1 - level) / 2 ? 1 - 2 * below : level,
  });
}

function tiedLimits(
  differences: readonly number[],
  scale: number,
  ranks: readonly number[],
  m: number,
  level: number,
): Outcome<Interval> {
  const distribution = rankSumDistribution(ranks, m);
  const least = (m * (m + 1)) / 2;
  const [lower, upper] = [(1 - level) / 2, (1 + level) / 2].map(
    (p) => permutationQuantile(distribution, p) - least,
  ) as [number, number];
  // U after y is moved up by each difference: the pairs above it, and half of those at it.
  const { ranks: places, groups } = midranks(differences, scale);
  const shifted = places.map((place) => differences.length - place + 0.5);
  const kept = (wanted: (u: number) => boolean) => differences.filter((_, i) => wanted(shifted[i]!));
  const lows = kept((u) => u > upper + 1e-9);
  const highs = kept((u) => u <= lower + 1e-9);
  if (groups.length === 1 && nearlyEqual(differences[0]!, differences.at(-1)!, scale))
    return notComputable('all-tied', 'No interval: all differences are the same.');
  return computed({
    low: lows.at(-1) ?? differences[0]!,
    high: highs[0] ?? differences.at(-1)!,
    level,
  });
}

function normalLimits(
  differences: readonly number[],
  m: number,
  n: number,
  groups: readonly number[],
  level: number,
): Outcome<Interval> {
  const all = m + n;
  const variance = ((m * n) / 12) * (all + 1 - tieTerm(groups) / (all * (all - 1)));
  const q = Math.max(1, Math.floor((m * n) / 2 - normalQuantile((1 + level) / 2) * Math.sqrt(variance)));
  return computed({ low: differences[q - 1]!, high: differences[differences.length - q]!, level });
}
