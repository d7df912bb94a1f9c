/** Sums over a set of values, from which statistics of unions follow without the values. */
export interface ValueStatistics {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export const noValues: ValueStatistics = { count: 0, min: Infinity, max: -Infinity, sum: 0, sumOfSquares: 0 };

/** Statistics of all values, or of those outside the closed range `without`. */
export function statisticsOf(
  values: ArrayLike<number>,
  without?: readonly [low: number, high: number],
): ValueStatistics {
  const [low, high] = without ?? [Infinity, -Infinity];
  let { count, min, max, sum, sumOfSquares } = noValues;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value >= low && value <= high) continue;
    count += 1;
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
    sumOfSquares += value * value;
  }
  return { count, min, max, sum, sumOfSquares };
}

export function mergeStatistics(a: ValueStatistics, b: ValueStatistics): ValueStatistics {
  return {
    count: a.count + b.count,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    sum: a.sum + b.sum,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares,
  };
}

export function meanOf({ sum, count }: ValueStatistics): number {
  return sum / count;
}

/** Population standard deviation (divided by n). */
export function deviationOf({ sum, sumOfSquares, count }: ValueStatistics): number {
  return Math.sqrt(Math.max(0, sumOfSquares / count - (sum / count) ** 2));
}
