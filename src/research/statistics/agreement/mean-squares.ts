import { mean, sum } from '../descriptive.ts';
import { scaleOf } from '../nearly-equal.ts';

/** Mean squares of a two-way table without replication; those that are rounding alone are 0. */
export interface MeanSquares {
  readonly targets: number;
  readonly raters: number;
  readonly residual: number;
  /** Raters and residual together. */
  readonly within: number;
  readonly total: number;
}

/** Analysis of variance of `ratings[target][rater]`, at least 2 × 2. */
export function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [ratings.length, ratings[0]!.length];
  const all = ratings.flat();
  const centre = mean(all);
  const rows = ratings.map(mean);
  const columns = Array.from({ length: k }, (_, j) => mean(ratings.map((row) => row[j]!)));
  const square = (values: readonly number[]) => sum(values.map((value) => value * value));
  const sumTargets = k * square(rows.map((row) => row - centre));
  const sumRaters = n * square(columns.map((column) => column - centre));
  const sumResidual = square(
    ratings.flatMap((row, i) => row.map((value, j) => value - rows[i]! - columns[j]! + centre)),
  );
  const rounding = (1e-13 * scaleOf(all)) ** 2 * all.length;
  const clean = (squares: number, df: number) => (squares <= rounding ? 0 : squares / df);
  return {
    targets: clean(sumTargets, n - 1),
    raters: clean(sumRaters, k - 1),
    residual: clean(sumResidual, (n - 1) * (k - 1)),
    within: clean(sumRaters + sumResidual, n * (k - 1)),
    total: clean(sumTargets + sumRaters + sumResidual, n * k - 1),
  };
}
