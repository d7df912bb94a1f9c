import { hypergeometric } from '../distributions/hypergeometric.ts';
import { findRoot } from '../find-root.ts';
import type { Interval } from '../interval.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { checkTwoArms, type TwoArms } from './two-by-two.ts';

/**
 * The odds ratio that goes with Fisher's exact test: the conditional maximum likelihood estimate and its exact
 * interval (noncentral hypergeometric distribution; Cornfield 1956), as R's fisher.test gives them. With an
 * empty cell the estimate is 0 or infinite.
 */
export function conditionalOddsRatio(
  arms: TwoArms,
  level = 0.95,
): Outcome<{ estimate: number; interval: Interval }> {
  checkTwoArms(arms);
  const { lowest, chances } = hypergeometric(arms.total1, arms.total2, arms.right1 + arms.right2);
  if (chances.length === 1)
    return notComputable(
      'empty-margin',
      'No odds ratio: everybody answered alike, or an arm is empty, so the odds cannot be compared.',
    );
  const logs = chances.map(Math.log);
  const last = chances.length - 1;
  const at = arms.right1 - lowest;
  /** The chances of all tables when the logarithm of the odds ratio is `logRatio`. */
  const tilted = (logRatio: number): number[] => {
    const terms = logs.map((log, i) => log + i * logRatio);
    const top = Math.max(...terms);
    const weights = terms.map((term) => Math.exp(term - top));
    const total = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / total);
  };
  const solve = (f: (chances: number[]) => number) =>
    Math.exp(findRoot((logRatio) => f(tilted(logRatio)), -500, 500));
  const tail = (1 - level) / 2;
  const from = (start: number, end: number) => (tables: number[]) =>
    tables.slice(start, end).reduce((a, b) => a + b, 0) - tail;
  const estimate =
    at === 0 ? 0 : at === last ? Infinity : solve((tables) => tables.reduce((m, p, i) => m + i * p, 0) - at);
  return computed({
    estimate,
    interval: {
      low: at === 0 ? 0 : solve(from(at, last + 1)),
      high: at === last ? Infinity : solve(from(0, at + 1)),
      level,
    },
  });
}
