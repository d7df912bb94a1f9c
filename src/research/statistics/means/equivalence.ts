import { tQuantile, tUpper } from '../distributions/student-t.ts';
import { computed, type Outcome } from '../outcome.ts';
import type { Interval } from '../interval.ts';
import type { TTest } from './t-test.ts';

export interface Equivalence {
  /** The larger of the two one-sided p-values. */
  readonly p: number;
  readonly pAboveLower: number;
  readonly pBelowUpper: number;
  /** Interval of level 1 − 2α, which lies within ±margin exactly when the test succeeds. */
  readonly interval: Interval;
  readonly equivalent: boolean;
}

/** Two one-sided tests (Schuirmann 1987): is the estimate of a t test within ±`margin`, at level `alpha`? */
export function equivalence(test: Outcome<TTest>, margin: number, alpha = 0.05): Outcome<Equivalence> {
  if (!(margin > 0)) throw new Error(`equivalence: a margin of ${margin}`);
  if (!test.computed) return test;
  const { estimate, standardError, df } = test;
  const pAboveLower = tUpper((estimate + margin) / standardError, df);
  const pBelowUpper = tUpper((margin - estimate) / standardError, df);
  const half = tQuantile(1 - alpha, df) * standardError;
  const p = Math.max(pAboveLower, pBelowUpper);
  return computed({
    p,
    pAboveLower,
    pBelowUpper,
    interval: { low: estimate - half, high: estimate + half, level: 1 - 2 * alpha },
    equivalent: p < alpha,
  });
}
