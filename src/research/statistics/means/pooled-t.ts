import { mean, squaresAboutMean } from '../descriptive.ts';
import { scaleOf } from '../nearly-equal.ts';
import { notComputable, type Outcome } from '../outcome.ts';
import { type TTest, tTest } from './t-test.ts';

/** Student's t test of mean(x) − mean(y) with one variance for both. */
export function pooledT(x: readonly number[], y: readonly number[], level = 0.95): Outcome<TTest> {
  const df = x.length + y.length - 2;
  if (x.length < 1 || y.length < 1 || df < 1)
    return notComputable('too-few', 'No t test: it needs three values or more, and both groups.');
  const pooled = (squaresAboutMean(x) + squaresAboutMean(y)) / df;
  const error = Math.sqrt(pooled * (1 / x.length + 1 / y.length));
  return tTest(mean(x) - mean(y), error, df, scaleOf(x, y), level);
}
