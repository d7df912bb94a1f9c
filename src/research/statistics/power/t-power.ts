import { noncentralTCdf } from '../distributions/noncentral-t.ts';
import { tQuantile } from '../distributions/student-t.ts';
import { findRoot } from '../find-root.ts';

/** Power of a two-sided t test: in the expected direction alone, and `strict` with the wrong direction too. */
export interface TPower {
  readonly power: number;
  readonly strict: number;
}

/** Power of a t test with `df` degrees of freedom whose t is expected at `noncentrality`. */
export function tPower(noncentrality: number, df: number, alpha = 0.05): TPower {
  const bound = tQuantile(1 - alpha / 2, df);
  const shift = Math.abs(noncentrality);
  const power = 1 - noncentralTCdf(bound, df, shift);
  return { power, strict: power + noncentralTCdf(-bound, df, shift) };
}

/** Two groups of `perGroup` whose means differ by `d` standard deviations; `perGroup` may be fractional. */
export const twoSampleTPower = (perGroup: number, d: number, alpha = 0.05): TPower =>
  tPower(Math.sqrt(perGroup / 2) * d, 2 * (perGroup - 1), alpha);

/** `pairs` differences whose mean is `dz` of their standard deviations. */
export const pairedTPower = (pairs: number, dz: number, alpha = 0.05): TPower =>
  tPower(Math.sqrt(pairs) * dz, pairs - 1, alpha);

/** AB/BA crossover with `total` participants in equal sequences; `within` is one score's deviation within a person. */
export const crossoverTPower = (total: number, difference: number, within: number, alpha = 0.05): TPower =>
  tPower(difference / (within * Math.sqrt(2 / total)), total - 2, alpha);

/** The size, not rounded up, at which `powerOf` reaches `power`; searches from `least` to ten million. */
export function sizeForPower(powerOf: (size: number) => number, power: number, least = 2): number {
  if (powerOf(least) >= power) return least;
  let high = least * 2;
  while (powerOf(high) < power) {
    if (high > 1e7) return Infinity;
    high *= 2;
  }
  return findRoot((size) => powerOf(size) - power, high / 2, high);
}
