import { tQuantile, tTwoSided } from '../distributions/student-t.ts';
import type { Interval } from '../interval.ts';
import { computed, notComputable, type NotComputable, type Outcome } from '../outcome.ts';

/** A mean or a difference of means with its t test. */
export interface TTest {
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly interval: Interval;
}

/** A t test of an estimate; none where it has no standard error beside `scale`, the size of the values. */
export function tTest(
  estimate: number,
  standardError: number,
  df: number,
  scale: number,
  level = 0.95,
): Outcome<TTest> {
  if (!(standardError > 1e-12 * Math.max(scale, Number.MIN_VALUE))) return noVariance;
  const t = estimate / standardError;
  const half = tQuantile((1 + level) / 2, df) * standardError;
  return computed({
    estimate,
    standardError,
    t,
    df,
    p: tTwoSided(t, df),
    interval: { low: estimate - half, high: estimate + half, level },
  });
}

const noVariance: NotComputable = notComputable(
  'no-variance',
  'No t test: the values do not vary within the groups, so there is nothing to compare the difference with.',
);
