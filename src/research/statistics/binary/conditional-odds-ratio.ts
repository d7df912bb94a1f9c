import { sum } from '../descriptive.ts';
import { hypergeometric } from '../distributions/hypergeometric.ts';
import { findRoot } from '../find-root.ts';
import type { Interval } from '../interval.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { checkTwoArms, type TwoArms } from './two-by-two.ts';

/** How closely R's fisher.test looks for its odds ratio and limits: the default of its uniroot. */
export const toleranceOfR = Number.EPSILON ** 0.25;

/**
 * The odds ratio that goes with Fisher's exact test: the conditional maximum likelihood estimate and its exact
 * interval (noncentral hypergeometric distribution; Cornfield 1956), as R's fisher.test defines them. With an
 * empty cell the estimate is 0 or infinite. R stops its search at `toleranceOfR`, which puts a limit near zero off
 * by as much as 0.1 %; with `tolerance` 0 the numbers are exact.
 */
export function conditionalOddsRatio(
  arms: TwoArms,
  level = 0.95,
  tolerance = 0,
): Outcome<{ estimate: number; interval: Interval }> {
  checkTwoArms(arms);
  const { lowest, chances } = hypergeometric(arms.total1, arms.total2, arms.right1 + arms.right2);
  if (chances.length === 1)
    return notComputable(
      'empty-margin',
      'No odds ratio: everybody answered alike, or an arm is empty, so the odds cannot be compared.',
    );
  const last = chances.length - 1;
  const at = arms.right1 - lowest;
  const tail = (1 - level) / 2;
  const expected = (tables: readonly number[]) => sum(tables.map((chance, i) => i * chance)) - at;
  const atMost = (tables: readonly number[]) => sum(tables.slice(0, at + 1)) - tail;
  const atLeast = (tables: readonly number[]) => sum(tables.slice(at)) - tail;
  const solve = (f: (tables: readonly number[]) => number) => oddsWhere(f, chances, tolerance);
  return computed({
    estimate: at === 0 ? 0 : at === last ? Infinity : solve(expected),
    interval: {
      low: at === 0 ? 0 : solve(atLeast),
      high: at === last ? Infinity : solve(atMost),
      level,
    },
  });
}

/** The odds ratio at which `f` of the chances of all tables is 0; looked for on the side of 1 where it lies. */
function oddsWhere(
  f: (tables: readonly number[]) => number,
  chances: readonly number[],
  tolerance: number,
): number {
  const [at0, at1] = [f(tilted(chances, 0)), f(tilted(chances, 1))];
  if (at1 === 0) return 1;
  if (at0 > 0 !== at1 > 0) return findRoot((odds) => f(tilted(chances, odds)), 0, 1, tolerance);
  return 1 / findRoot((inverse) => f(tilted(chances, 1 / inverse)), Number.EPSILON, 1, tolerance);
}

/** The chances of all tables under an odds ratio, from those without an effect. */
function tilted(chances: readonly number[], odds: number): number[] {
  if (odds === 0) return chances.map((_, i) => Number(i === 0));
  const logs = chances.map((chance, i) => Math.log(chance) + i * Math.log(odds));
  const top = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}
