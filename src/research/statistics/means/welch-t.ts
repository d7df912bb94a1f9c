import { mean, variance } from '../descriptive.ts';
import { scaleOf } from '../nearly-equal.ts';
import { notComputable, type Outcome } from '../outcome.ts';
import { type TTest, tTest } from './t-test.ts';

/** Welch's t test of mean(x) − mean(y), variances not assumed equal (Satterthwaite's degrees of freedom). */
export function welchT(x: readonly number[], y: readonly number[], level = 0.95): Outcome<TTest> {
  if (x.length < 2 || y.length < 2)
    return notComputable('too-few', 'No t test: each group needs two values or more.');
  const [a, b] = [variance(x) / x.length, variance(y) / y.length];
  const df = (a + b) ** 2 / (a ** 2 / (x.length - 1) + b ** 2 / (y.length - 1));
  return tTest(mean(x) - mean(y), Math.sqrt(a + b), df, scaleOf(x, y), level);
}
