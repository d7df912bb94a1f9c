import type { Tails } from '../tails.ts';
import type { SumDistribution } from './rank-sum-distribution.ts';

/** p-values of an observed sum; two-sided counts the sums at least as far from `centre`. */
export function permutationTails({ unit, chances }: SumDistribution, sum: number, centre: number): Tails {
  const slack = unit / 1000;
  const distance = Math.abs(sum - centre) - slack;
  let [twoSided, less, greater] = [0, 0, 0];
  for (let i = 0; i < chances.length; i++) {
    const at = i * unit;
    const chance = chances[i]!;
    if (Math.abs(at - centre) >= distance) twoSided += chance;
    if (at <= sum + slack) less += chance;
    if (at >= sum - slack) greater += chance;
  }
  return { twoSided: Math.min(1, twoSided), less: Math.min(1, less), greater: Math.min(1, greater) };
}

/** The smallest sum at or below which at least `p` of the chances lie. */
export function permutationQuantile({ unit, chances }: SumDistribution, p: number): number {
  let total = 0;
  for (let i = 0; i < chances.length; i++) {
    total += chances[i]!;
    if (total >= p - 1e-12) return i * unit;
  }
  return (chances.length - 1) * unit;
}
