/** Chances of a sum that lies on a grid: sum = index · unit. */
export interface SumDistribution {
  readonly unit: number;
  readonly chances: Float64Array;
}

/** Whole numbers where no midrank is a half: half as many sums to count. */
const unitOf = (ranks: readonly number[]): number => (ranks.every(Number.isInteger) ? 1 : 0.5);

/**
 * Distribution of the sum of `size` ranks drawn without replacement: the exact null distribution of the rank
 * sum, ties included. Counts subsets item by item (Streitberg and Röhmel 1986's shift algorithm).
 */
export function rankSumDistribution(ranks: readonly number[], size: number): SumDistribution {
  const unit = unitOf(ranks);
  const steps = ranks.map((rank) => Math.round(rank / unit));
  const largest = [...steps].sort((a, b) => b - a).slice(0, size);
  const width = largest.reduce((a, b) => a + b, 0) + 1;
  // counts[k][s]: the ways to draw k of the items so far with sum s.
  const counts = Array.from({ length: size + 1 }, () => new Float64Array(width));
  counts[0]![0] = 1;
  let reach = 0;
  for (const [item, step] of steps.entries()) {
    reach = Math.min(width - 1, reach + step);
    for (let k = Math.min(size, item + 1); k >= 1; k--) {
      const from = counts[k - 1]!;
      const into = counts[k]!;
      for (let s = reach; s >= step; s--) into[s]! += from[s - step]!;
    }
  }
  return { unit, chances: normalised(counts[size]!) };
}

/** Distribution of the sum of ranks that each count with chance ½: the signed-rank statistic. */
export function signedRankDistribution(ranks: readonly number[]): SumDistribution {
  const unit = unitOf(ranks);
  const steps = ranks.map((rank) => Math.round(rank / unit));
  const chances = new Float64Array(steps.reduce((a, b) => a + b, 0) + 1);
  chances[0] = 1;
  let reach = 0;
  for (const step of steps) {
    reach += step;
    for (let s = reach; s >= 0; s--) chances[s] = (chances[s]! + (s >= step ? chances[s - step]! : 0)) / 2;
  }
  return { unit, chances };
}

function normalised(counts: Float64Array): Float64Array {
  const total = counts.reduce((a, b) => a + b, 0);
  return counts.map((count) => count / total);
}
