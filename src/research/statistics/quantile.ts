/**
 * The quantile at `probability` of values in any order, by linear interpolation between order statistics
 * (Hyndman and Fan's type 7, R's default). Needs one value.
 */
export function quantile(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * probability;
  const below = Math.floor(at);
  const low = sorted[below];
  if (low === undefined) throw new Error('quantile: no values');
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
