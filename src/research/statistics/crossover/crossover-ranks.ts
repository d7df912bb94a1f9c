import type { Outcome } from '../outcome.ts';
import { type MannWhitney, mannWhitney } from '../ranks/mann-whitney.ts';
import { type CrossoverScores, negated, periodDifferences, periodSums } from './period-scores.ts';

/** A crossover analysed on ranks (Koch 1972): exact Mann-Whitney tests between the sequences. */
export interface CrossoverRanks {
  /** Period differences. */
  readonly treatment: Outcome<MannWhitney>;
  /** Differences A − B of one sequence against B − A of the other. */
  readonly period: Outcome<MannWhitney>;
  /** Sums of both periods. Reported, never used to choose the analysis. */
  readonly carryOver: Outcome<MannWhitney>;
}

export function crossoverRanks({ ab, ba }: CrossoverScores): CrossoverRanks {
  const [differencesAb, differencesBa] = [periodDifferences(ab), periodDifferences(ba)];
  return {
    treatment: mannWhitney(differencesAb, differencesBa),
    period: mannWhitney(differencesAb, negated(differencesBa)),
    carryOver: mannWhitney(periodSums(ab), periodSums(ba)),
  };
}
