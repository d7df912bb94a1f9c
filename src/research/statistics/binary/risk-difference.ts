import type { Interval } from '../interval.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';
import { wilson } from './proportion-interval.ts';
import { checkTwoArms, type TwoArms } from './two-by-two.ts';

/** Difference of the shares of right answers, first arm minus second, with its interval. */
export type RiskDifference = Outcome<{ difference: number; interval: Interval }>;

/** Interval from two Wilson intervals (Newcombe 1998, Statistics in Medicine 17:873, method 10). */
export function riskDifference(arms: TwoArms, level = 0.95): RiskDifference {
  checkTwoArms(arms);
  const { right1, total1, right2, total2 } = arms;
  if (total1 === 0 || total2 === 0)
    return notComputable('empty-arm', 'No difference: one of the arms has no answers.');
  const [p1, p2] = [right1 / total1, right2 / total2];
  const [one, two] = [wilson(right1, total1, level), wilson(right2, total2, level)];
  return computed({
    difference: p1 - p2,
    interval: {
      low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
      high: p1 - p2 + Math.hypot(one.high - p1, p2 - two.low),
      level,
    },
  });
}

/** The four kinds of pairs of one question asked in two conditions. */
export interface BinaryPairs {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
}

/**
 * Difference A − B of paired shares, with the interval of Newcombe 1998 (Statistics in Medicine 17:2635,
 * method 10), which allows for the correlation within pairs.
 */
export function pairedRiskDifference(pairs: BinaryPairs, level = 0.95): RiskDifference {
  const { both, onlyA, onlyB, neither } = pairs;
  const total = both + onlyA + onlyB + neither;
  if (total === 0) return notComputable('no-pairs', 'No difference: nobody answered in both conditions.');
  const [rightA, rightB] = [both + onlyA, both + onlyB];
  const [pA, pB] = [rightA / total, rightB / total];
  const [a, b] = [wilson(rightA, total, level), wilson(rightB, total, level)];
  const margins = rightA * (total - rightA) * rightB * (total - rightB);
  const product = both * neither - onlyA * onlyB;
  const eased = product > 0 ? Math.max(0, product - total / 2) : product;
  const phi = margins > 0 ? eased / Math.sqrt(margins) : 0;
  const width = (u: number, v: number) => Math.sqrt(Math.max(0, u * u - 2 * phi * u * v + v * v));
  return computed({
    difference: pA - pB,
    interval: {
      low: pA - pB - width(pA - a.low, b.high - pB),
      high: pA - pB + width(a.high - pA, pB - b.low),
      level,
    },
  });
}
