import { z } from 'zod';
import { crossoverBinary } from '../../../../src/research/statistics/crossover/crossover-binary.ts';
import { crossoverRanks } from '../../../../src/research/statistics/crossover/crossover-ranks.ts';
import { crossoverT } from '../../../../src/research/statistics/crossover/crossover-t.ts';
import { limits, notANumber, valuesOr } from '../compare-values.ts';
import { count, type FixtureKind, fixtureKind } from './fixture-kind.ts';

const scores = z.array(z.tuple([z.number(), z.number()]));
const answers = z
  .object({ first_only: count, same: count, second_only: count })
  .transform(({ first_only, same, second_only }) => ({
    firstOnly: first_only,
    same,
    secondOnly: second_only,
  }));

export const crossoverKinds: Record<string, FixtureKind> = {
  crossover_2x2: fixtureKind(z.object({ AB: scores, BA: scores }), ({ AB, BA }) => {
    const { treatment, period, carryOver, unadjusted, mixedModelAgrees } = crossoverT({ ab: AB, ba: BA });
    const ranks = crossoverRanks({ ab: AB, ba: BA });
    const inner = ['se', 't', 'df', 'p'];
    return {
      treatment: valuesOr(treatment, inner, (test) => ({
        estimate_A_minus_B: test.estimate,
        se: test.standardError,
        t: test.t,
        df: test.df,
        p: test.p,
        ci95: limits(test.interval),
      })),
      period: valuesOr(period, inner, ({ estimate, t, p }) => ({ estimate_p1_minus_p2: estimate, t, p })),
      carryover_sequence: valuesOr(carryOver, inner, ({ estimate, standardError, t, p }) => ({
        diff_of_sum_means: estimate,
        se: standardError,
        t,
        p,
      })),
      unadjusted_paired: valuesOr(unadjusted, inner, ({ estimate, t, df, p }) => ({
        mean_A_minus_B: estimate,
        t,
        df,
        p,
      })),
      koch_wilcoxon: {
        treatment_W: ranks.treatment.computed ? ranks.treatment.u : notANumber,
        treatment_p_exact: ranks.treatment.computed ? ranks.treatment.p.twoSided : notANumber,
        period_p_exact: ranks.period.computed ? ranks.period.p.twoSided : notANumber,
        carryover_p_exact: ranks.carryOver.computed ? ranks.carryOver.p.twoSided : notANumber,
      },
      // The mixed model gives the t test where participants differ; a singular fit is R's alone.
      ...(mixedModelAgrees && {
        lmer_reml_kenward_roger: valuesOr(treatment, inner, ({ estimate, standardError, df, t, p }) => ({
          estimate_A_minus_B: estimate,
          se: standardError,
          df,
          t,
          p,
        })),
      }),
    };
  }),
  crossover_binary: fixtureKind(z.object({ AB: answers, BA: answers }), ({ AB, BA }) => {
    const { mainlandGart, prescott } = crossoverBinary(AB, BA);
    return { mainland_gart_fisher_p: mainlandGart, prescott_exact_p: prescott };
  }),
};
