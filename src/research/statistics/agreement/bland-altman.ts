import { mean, pairedDifferences, squaresAboutMean, sum, variance } from '../descriptive.ts';
import { tQuantile } from '../distributions/student-t.ts';
import type { Interval } from '../interval.ts';
import { type TTest, tTest } from '../means/t-test.ts';
import { scaleOf } from '../nearly-equal.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';

/** Standard deviations on each side of the bias that the limits of agreement span. */
const spans = 1.96;

export interface BlandAltman {
  readonly n: number;
  /** Mean of x − y. */
  readonly bias: number;
  readonly biasInterval: Interval;
  /** Standard deviation of the differences. */
  readonly deviation: number;
  readonly lower: number;
  readonly lowerInterval: Interval;
  readonly upper: number;
  readonly upperInterval: Interval;
  /** Standard error of a limit: as in the 1986 paper (√(3/n) SD), and in the form that the intervals use. */
  readonly limitErrorApproximate: number;
  readonly limitError: number;
  /** Slope of the differences on the means: does the bias grow with the size? */
  readonly slope: Outcome<TTest>;
}

/** Limits of agreement of two methods on the same targets (Bland and Altman 1986, 1999), with intervals. */
export function blandAltman(x: readonly number[], y: readonly number[], level = 0.95): Outcome<BlandAltman> {
  const differences = pairedDifferences(x, y);
  const n = differences.length;
  if (n < 2) return notComputable('too-few', 'No limits of agreement: they need two pairs or more.');
  const bias = mean(differences);
  const deviation = Math.sqrt(variance(differences));
  const limitError = deviation * Math.sqrt(1 / n + spans ** 2 / (2 * (n - 1)));
  const t = tQuantile((1 + level) / 2, n - 1);
  const around = (centre: number, error: number): Interval => ({
    low: centre - t * error,
    high: centre + t * error,
    level,
  });
  const [lower, upper] = [bias - spans * deviation, bias + spans * deviation];
  return computed({
    n,
    bias,
    biasInterval: around(bias, deviation / Math.sqrt(n)),
    deviation,
    lower,
    lowerInterval: around(lower, limitError),
    upper,
    upperInterval: around(upper, limitError),
    limitErrorApproximate: deviation * Math.sqrt(3 / n),
    limitError,
    slope: slopeOf(
      x.map((value, i) => (value + y[i]!) / 2),
      differences,
      level,
    ),
  });
}

function slopeOf(at: readonly number[], values: readonly number[], level: number): Outcome<TTest> {
  const n = at.length;
  if (n < 3) return notComputable('too-few', 'No slope: it needs three pairs or more.');
  const [meanAt, meanValue] = [mean(at), mean(values)];
  const squares = squaresAboutMean(at);
  if (!(squares > (1e-12 * scaleOf(at)) ** 2))
    return notComputable('no-variance', 'No slope: all pairs have the same mean.');
  const slope = sum(at.map((a, i) => (a - meanAt) * (values[i]! - meanValue))) / squares;
  const residual = sum(values.map((value, i) => (value - meanValue - slope * (at[i]! - meanAt)) ** 2));
  if (!(Math.sqrt(residual) > 1e-9 * scaleOf(values)))
    return notComputable('one-line', 'No slope test: means and differences lie on one line.');
  const error = Math.sqrt(residual / (n - 2) / squares);
  return tTest(slope, error, n - 2, scaleOf(values) / Math.sqrt(squares), level);
}
