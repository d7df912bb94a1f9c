import { mean, variance } from '../descriptive.ts';
import { scaleOf } from '../nearly-equal.ts';
import { notComputable, type Outcome } from '../outcome.ts';
import { type TTest, tTest } from './t-test.ts';

/** One-sample t test of paired differences; with `cohenDz`, their mean over their standard deviation. */
export function pairedT(
  differences: readonly number[],
  level = 0.95,
  scale = scaleOf(differences),
): Outcome<TTest & { readonly cohenDz: number }> {
  const n = differences.length;
  if (n < 2) return notComputable('too-few', 'No t test: it needs two pairs or more.');
  const deviation = Math.sqrt(variance(differences));
  const test = tTest(mean(differences), deviation / Math.sqrt(n), n - 1, scale, level);
  return test.computed ? { ...test, cohenDz: test.estimate / deviation } : test;
}
