/** How far values are off the truth: in the units of the values. */
export interface Spread {
  readonly n: number;
  readonly bias: number;
  readonly sd: number;
  readonly meanAbsolute: number;
  /** Bias ± 1.96 standard deviations (Bland and Altman). */
  readonly limits: readonly [low: number, high: number];
}

/** Bias, spread and mean size of errors (value − truth). */
export function spreadOf(errors: readonly number[]): Spread {
  const n = errors.length;
  const bias = errors.reduce((sum, error) => sum + error, 0) / n;
  const sd = Math.sqrt(errors.reduce((sum, error) => sum + (error - bias) ** 2, 0) / (n - 1));
  const meanAbsolute = errors.reduce((sum, error) => sum + Math.abs(error), 0) / n;
  return { n, bias, sd, meanAbsolute, limits: [bias - 1.96 * sd, bias + 1.96 * sd] };
}
