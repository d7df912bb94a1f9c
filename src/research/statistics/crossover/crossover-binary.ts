import { fisherExact } from '../binary/fisher-exact.ts';
import { conditionalOddsRatio } from '../binary/conditional-odds-ratio.ts';
import type { Interval } from '../interval.ts';
import type { Outcome } from '../outcome.ts';
import { permutationTails } from '../ranks/permutation-tails.ts';
import { rankSumDistribution } from '../ranks/rank-sum-distribution.ts';

/** Answers of one sequence to one question: right in the first period alone, alike in both, in the second alone. */
export interface PeriodAnswers {
  readonly firstOnly: number;
  readonly same: number;
  readonly secondOnly: number;
}

export interface CrossoverBinary {
  /** Mainland-Gart test: Fisher's exact test of those who differ, by sequence. */
  readonly mainlandGart: number;
  /** Square of the odds ratio of being right in A rather than B, freed of the period's effect. */
  readonly oddsRatio: Outcome<{ estimate: number; interval: Interval }>;
  /** Prescott's exact test, which also uses those who answered alike (Prescott 1981). */
  readonly prescott: number;
}

/**
 * A right-or-wrong outcome of an AB/BA crossover. Both tests are two-sided; Prescott's is the permutation
 * distribution of the scores +1, 0, −1, by distance from its mean. 1 where nobody differs or a sequence is empty.
 */
export function crossoverBinary(ab: PeriodAnswers, ba: PeriodAnswers): CrossoverBinary {
  const arms = {
    right1: ab.firstOnly,
    total1: ab.firstOnly + ab.secondOnly,
    right2: ba.firstOnly,
    total2: ba.firstOnly + ba.secondOnly,
  };
  // The scores moved up by one, so that their sum is an index.
  const scoresOf = ({ firstOnly, same, secondOnly }: PeriodAnswers) => [
    ...new Array<number>(firstOnly).fill(2),
    ...new Array<number>(same).fill(1),
    ...new Array<number>(secondOnly).fill(0),
  ];
  const [scoresAb, scoresBa] = [scoresOf(ab), scoresOf(ba)];
  const all = [...scoresAb, ...scoresBa];
  const total = (scores: readonly number[]) => scores.reduce((a, b) => a + b, 0);
  const centre = all.length > 0 ? (scoresAb.length * total(all)) / all.length : 0;
  const distribution = rankSumDistribution(all, scoresAb.length);
  return {
    mainlandGart: fisherExact(arms).twoSided,
    oddsRatio: conditionalOddsRatio(arms),
    prescott: permutationTails(distribution, total(scoresAb), centre).twoSided,
  };
}
