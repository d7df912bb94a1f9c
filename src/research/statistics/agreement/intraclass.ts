import { fQuantile, fUpper } from '../distributions/f.ts';
import type { Interval } from '../interval.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { meanSquares } from './mean-squares.ts';

/** One intraclass correlation with the F test of "no differences between targets". */
export interface IntraclassFigure {
  readonly value: number;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly interval: Outcome<Interval>;
}

/** Shrout and Fleiss's six, named (model, number of ratings averaged): (2,1) agreement, (3,1) consistency. */
export type IntraclassName = 'icc11' | 'icc21' | 'icc31' | 'icc1k' | 'icc2k' | 'icc3k';

/**
 * Intraclass correlations of `ratings[target][rater]` (Shrout and Fleiss 1979; intervals of (2,1) after McGraw
 * and Wong 1996). An average's interval is stepped up from that of one rating.
 */
export function intraclass(
  ratings: readonly (readonly number[])[],
  level = 0.95,
): Outcome<Readonly<Record<IntraclassName, IntraclassFigure>>> {
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  if (ratings.some((row) => row.length !== k)) throw new Error('intraclass: rows of different lengths');
  if (n < 2 || k < 2)
    return notComputable('too-few', 'No intraclass correlation: it needs two cases and two ratings of each.');
  const { targets, raters, residual, within, total } = meanSquares(ratings);
  if (!(total > 0))
    return notComputable('no-variance', 'No intraclass correlation: all ratings are the same.');
  const p = (1 + level) / 2;
  const [df1, dfWithin, dfResidual] = [n - 1, n * (k - 1), (n - 1) * (k - 1)];

  const single = (error: number, df2: number): IntraclassFigure => {
    const f = targets / error;
    const limit = (ratio: number) => (ratio - 1) / (ratio + k - 1);
    return {
      value: (targets - error) / (targets + (k - 1) * error),
      ...test(f, df1, df2),
      interval:
        error > 0
          ? computed({
              low: limit(f / fQuantile(p, df1, df2)),
              high: limit(f * fQuantile(p, df2, df1)),
              level,
            })
          : perfect,
    };
  };
  const agreement = (): IntraclassFigure => {
    const value = (targets - residual) / (targets + (k - 1) * residual + (k * (raters - residual)) / n);
    const figure = { value, ...test(targets / residual, df1, dfResidual) };
    if (!(residual > 0)) return { ...figure, interval: perfect };
    const ratio = raters / residual;
    const rest = n * (1 + (k - 1) * value) - k * value;
    const df =
      (dfResidual * (k * value * ratio + rest) ** 2) /
      ((n - 1) * k ** 2 * value ** 2 * ratio ** 2 + rest ** 2);
    if (!(df > leastDf)) return { ...figure, interval: tooUncertain };
    const spread = k * raters + (k * n - k - n) * residual;
    const [up, down] = [fQuantile(p, n - 1, df), fQuantile(p, df, n - 1)];
    return {
      ...figure,
      interval: computed({
        low: (n * (targets - up * residual)) / (up * spread + n * targets),
        high: (n * (down * targets - residual)) / (spread + n * down * targets),
        level,
      }),
    };
  };
  const one = { icc11: single(within, dfWithin), icc21: agreement(), icc31: single(residual, dfResidual) };
  return computed({
    ...one,
    icc1k: averaged(one.icc11, k),
    icc2k: averaged(one.icc21, k),
    icc3k: averaged(one.icc31, k),
  });
}

/** Satterthwaite's degrees of freedom below which quantiles of F leave what a double can hold, and limits say nothing. */
const leastDf = 0.05;

const tooUncertain = notComputable(
  'too-uncertain',
  'No interval: the cases differ less than readers do, and too few ratings say how much.',
);

const perfect = notComputable(
  'perfect',
  'No interval: the ratings agree perfectly, so there is no error to judge by.',
);

const test = (f: number, df1: number, df2: number) => ({ f, df1, df2, p: fUpper(f, df1, df2) });

/** Reliability of the mean of `k` ratings, from that of one (Spearman and Brown 1910). */
export const spearmanBrown = (single: number, k: number): number => (k * single) / (1 + (k - 1) * single);

function averaged(one: IntraclassFigure, k: number): IntraclassFigure {
  const { interval } = one;
  const value = spearmanBrown(one.value, k);
  if (!interval.computed) return { ...one, value, interval };
  // Below −1/(k − 1) the formula changes sign, and its result is no lower limit.
  const within = 1 + (k - 1) * interval.low > 0;
  return {
    ...one,
    value,
    interval: within
      ? computed({
          low: spearmanBrown(interval.low, k),
          high: spearmanBrown(interval.high, k),
          level: interval.level,
        })
      : notComputable(
          'too-uncertain',
          'No interval for the average: that of one rating reaches too far below zero.',
        ),
  };
}
