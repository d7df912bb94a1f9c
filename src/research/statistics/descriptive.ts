export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Sum of squared differences from the mean. */
export function squaresAboutMean(values: readonly number[]): number {
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2));
}

/** Unbiased variance (divides by n − 1); needs two values. */
export const variance = (values: readonly number[]): number => squaresAboutMean(values) / (values.length - 1);

/** Differences `x[i] − y[i]` of paired values. */
export function pairedDifferences(x: readonly number[], y: readonly number[]): number[] {
  if (x.length !== y.length) throw new Error(`paired values: ${x.length} against ${y.length}`);
  return x.map((value, i) => value - y[i]!);
}
