import { betaQuantile } from '../distributions/beta-quantile.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';

/** Exact interval of `right` of `total` (Clopper and Pearson 1934); the whole of 0…1 where `total` is 0. */
export function clopperPearson(right: number, total: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  return {
    low: right === 0 ? 0 : betaQuantile(tail, right, total - right + 1),
    high: right === total ? 1 : betaQuantile(1 - tail, right + 1, total - right),
    level,
  };
}

/** Score interval of Wilson (1927), without continuity correction; the whole of 0…1 where `total` is 0. */
export function wilson(right: number, total: number, level = 0.95): Interval {
  if (total === 0) return { low: 0, high: 1, level };
  const z = normalQuantile((1 + level) / 2);
  const share = right / total;
  const middle = (share + (z * z) / (2 * total)) / (1 + (z * z) / total);
  const half =
    (z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))) / (1 + (z * z) / total);
  return {
    low: right === 0 ? 0 : middle - half,
    high: right === total ? 1 : middle + half,
    level,
  };
}

/** Equal-tailed interval of Jeffreys' prior; its ends are 0 and 1 where nobody or everybody is right. */
export function jeffreys(right: number, total: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  const [a, b] = [right + 0.5, total - right + 0.5];
  return {
    low: right === 0 ? 0 : betaQuantile(tail, a, b),
    high: right === total ? 1 : betaQuantile(1 - tail, a, b),
    level,
  };
}
