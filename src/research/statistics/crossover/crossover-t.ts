import { squaresAboutMean } from '../descriptive.ts';
import { pairedT } from '../means/paired-t.ts';
import { pooledT } from '../means/pooled-t.ts';
import type { TTest } from '../means/t-test.ts';
import { scaleOf } from '../nearly-equal.ts';
import { notComputable, type Outcome } from '../outcome.ts';
import {
  type CrossoverScores,
  conditionDifferences,
  negated,
  periodDifferences,
  periodSums,
} from './period-scores.ts';

/** A crossover analysed on means (Hills and Armitage 1979). */
export interface CrossoverT {
  /** Condition A minus B: period differences compared between sequences, halved. */
  readonly treatment: Outcome<TTest>;
  /** First minus second period. */
  readonly period: Outcome<TTest>;
  /** Sums of both periods between sequences. Reported, never used to choose the analysis. */
  readonly carryOver: Outcome<TTest>;
  /** Plain paired t test of A − B, which takes the period's effect for chance. */
  readonly unadjusted: Outcome<TTest>;
  /**
   * False where participants differ less than chance alone would make them: a mixed model's participant variance
   * is then 0 (a "singular fit"), and its test is not the same as `treatment`. True: REML with Kenward and
   * Roger's degrees of freedom gives `treatment` exactly.
   */
  readonly mixedModelAgrees: boolean;
}

export function crossoverT(scores: CrossoverScores, level = 0.95): CrossoverT {
  const { ab, ba } = scores;
  if (ab.length === 0 || ba.length === 0) return oneSequence(scores, level);
  const [differencesAb, differencesBa] = [periodDifferences(ab), periodDifferences(ba)];
  const [sumsAb, sumsBa] = [periodSums(ab), periodSums(ba)];
  const between = squaresAboutMean(sumsAb) + squaresAboutMean(sumsBa);
  const within = squaresAboutMean(differencesAb) + squaresAboutMean(differencesBa);
  return {
    treatment: halved(pooledT(differencesAb, differencesBa, level)),
    period: halved(pooledT(differencesAb, negated(differencesBa), level)),
    carryOver: pooledT(sumsAb, sumsBa, level),
    unadjusted: pairedT(conditionDifferences(scores), level, scaleOf(ab.flat(), ba.flat())),
    mixedModelAgrees: between > within,
  };
}

function oneSequence(scores: CrossoverScores, level: number): CrossoverT {
  const none = notComputable(
    'one-sequence',
    'Not computable: everybody had the conditions in the same order, so condition and period cannot be told apart.',
  );
  return {
    treatment: none,
    period: none,
    carryOver: none,
    unadjusted: pairedT(conditionDifferences(scores), level),
    mixedModelAgrees: false,
  };
}

function halved(test: Outcome<TTest>): Outcome<TTest> {
  if (!test.computed) return test;
  const { estimate, standardError, interval } = test;
  return {
    ...test,
    estimate: estimate / 2,
    standardError: standardError / 2,
    interval: { ...interval, low: interval.low / 2, high: interval.high / 2 },
  };
}
