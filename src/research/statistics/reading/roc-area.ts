import { mean, variance } from '../descriptive.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { winShare } from './win-share.ts';

export interface RocArea {
  /** Chance that a positive is rated higher than a negative, ties counting half. */
  readonly area: number;
  readonly variance: number;
  /** Normal interval, cut to 0…1. */
  readonly interval: Interval;
}

/** Area under the ROC curve of ratings, with DeLong's variance (DeLong et al. 1988). */
export function rocArea(
  negatives: readonly number[],
  positives: readonly number[],
  level = 0.95,
): Outcome<RocArea> {
  if (negatives.length === 0 || positives.length === 0)
    return notComputable('one-class', 'No ROC area: it needs both normal and abnormal cases.');
  const byPositive = positives.map((positive) =>
    mean(negatives.map((negative) => winShare(positive, negative))),
  );
  const byNegative = negatives.map((negative) =>
    mean(positives.map((positive) => winShare(positive, negative))),
  );
  const area = mean(byPositive);
  if (negatives.length < 2 || positives.length < 2)
    return notComputable('too-few', 'No ROC area with interval: it needs two cases of each kind or more.');
  const spread = variance(byPositive) / positives.length + variance(byNegative) / negatives.length;
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(spread);
  return computed({
    area,
    variance: spread,
    interval: { low: Math.max(0, area - half), high: Math.min(1, area + half), level },
  });
}
