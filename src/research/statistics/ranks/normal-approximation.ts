import { normalCdf, normalUpper } from '../distributions/normal.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import type { Tails } from '../tails.ts';

/** p-values of a rank statistic by the normal distribution, with and without continuity correction by ½. */
export type NormalApproximation = Outcome<{ corrected: Tails; uncorrectedTwoSided: number }>;

/** `deviation` is the statistic minus its mean. */
export function normalApproximation(deviation: number, variance: number): NormalApproximation {
  if (!(variance > 1e-12))
    return notComputable(
      'all-tied',
      'No approximate p-value: all values are the same, so ranks cannot differ.',
    );
  const spread = Math.sqrt(variance);
  const twoSided = (shift: number) => Math.min(1, 2 * normalUpper(Math.abs(deviation - shift) / spread));
  const toZero = Math.sign(deviation) * 0.5;
  return computed({
    corrected: {
      twoSided: twoSided(toZero),
      less: normalCdf((deviation + 0.5) / spread),
      greater: normalUpper((deviation - 0.5) / spread),
    },
    uncorrectedTwoSided: twoSided(0),
  });
}
