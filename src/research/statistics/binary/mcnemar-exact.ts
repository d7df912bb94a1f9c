import { binomialCdf, binomialPmf } from '../distributions/binomial.ts';
import { chiSquareUpper } from '../distributions/chi-square.ts';
import type { Interval } from '../interval.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { clopperPearson } from './proportion-interval.ts';

export interface McNemar {
  /** Two-sided exact p of the pairs that differ. */
  readonly exact: number;
  /** Mid-p: half of the chance of the observed split is left out; less conservative. */
  readonly mid: number;
  /** McNemar's chi-square with and without continuity correction; none where no pair differs. */
  readonly chiSquare: Outcome<{
    corrected: number;
    correctedP: number;
    uncorrected: number;
    uncorrectedP: number;
  }>;
  /** Pairs right in A alone over pairs right in B alone, with its exact interval. */
  readonly oddsRatio: Outcome<{ estimate: number; interval: Interval }>;
}

/** Exact McNemar test of pairs right in one condition alone: `onlyA` against `onlyB`. With none, p is 1. */
export function mcnemarExact(onlyA: number, onlyB: number, level = 0.95): McNemar {
  const differing = onlyA + onlyB;
  const fewer = Math.min(onlyA, onlyB);
  const upTo = binomialCdf(fewer, differing, 0.5);
  const p = {
    exact: Math.min(1, 2 * upTo),
    mid: onlyA === onlyB ? 1 : Math.min(1, 2 * upTo - binomialPmf(fewer, differing, 0.5)),
  };
  if (differing === 0) {
    const none = notComputable('no-differing-pairs', 'Nobody was right in one condition alone.');
    return { ...p, chiSquare: none, oddsRatio: none };
  }
  const gap = Math.abs(onlyA - onlyB);
  const corrected = (gap === 0 ? 0 : gap - 1) ** 2 / differing;
  const uncorrected = gap ** 2 / differing;
  const share = clopperPearson(onlyA, differing, level);
  return {
    ...p,
    chiSquare: computed({
      corrected,
      correctedP: chiSquareUpper(corrected, 1),
      uncorrected,
      uncorrectedP: chiSquareUpper(uncorrected, 1),
    }),
    oddsRatio: computed({
      estimate: onlyA / onlyB,
      interval: { low: share.low / (1 - share.low), high: share.high / (1 - share.high), level },
    }),
  };
}
