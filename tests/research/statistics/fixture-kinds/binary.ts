import { z } from 'zod';
import { barnardExact } from '../../../../src/research/statistics/binary/barnard-exact.ts';
import { boschlooExact } from '../../../../src/research/statistics/binary/boschloo-exact.ts';
import {
  conditionalOddsRatio,
  toleranceOfR,
} from '../../../../src/research/statistics/binary/conditional-odds-ratio.ts';
import { fisherExact } from '../../../../src/research/statistics/binary/fisher-exact.ts';
import { fisherExactTable } from '../../../../src/research/statistics/binary/fisher-exact-table.ts';
import { mcnemarExact } from '../../../../src/research/statistics/binary/mcnemar-exact.ts';
import {
  clopperPearson,
  jeffreys,
  wilson,
} from '../../../../src/research/statistics/binary/proportion-interval.ts';
import { riskDifference } from '../../../../src/research/statistics/binary/risk-difference.ts';
import { limits, notANumber, valuesOr } from '../compare-values.ts';
import { count, type FixtureKind, fixtureKind, table } from './fixture-kind.ts';

const arms = z
  .object({ x1: count, n1: count, x2: count, n2: count })
  .transform(({ x1, n1, x2, n2 }) => ({ right1: x1, total1: n1, right2: x2, total2: n2 }));

export const binaryKinds: Record<string, FixtureKind> = {
  fisher_exact_2x2: fixtureKind(
    z.object({ table: z.tuple([z.tuple([count, count]), z.tuple([count, count])]) }),
    ({ table: [[a, b], [c, d]] }) => {
      // Rows are the groups, as R reads them: the odds of the first column.
      const groups = { right1: a, total1: a + b, right2: c, total2: c + d };
      const { twoSided, less, greater } = fisherExact(groups);
      // Fixtures hold R's numbers with R's early stop; conditional-odds-ratio.test.ts tests the exact ones.
      const odds = conditionalOddsRatio(groups, 0.95, toleranceOfR);
      return {
        p_two_sided: twoSided,
        p_less: less,
        p_greater: greater,
        // R prints 0 and 0…Inf where there is nothing to estimate.
        odds_ratio_cmle: odds.computed ? odds.estimate : 0,
        or_ci95: odds.computed ? limits(odds.interval) : [0, Infinity],
      };
    },
  ),
  fisher_exact_rxc: fixtureKind(z.object({ table }), ({ table }) =>
    valuesOr(fisherExactTable(table), ['p'], ({ p }) => ({ p })),
  ),
  barnard_boschloo: fixtureKind(arms, (groups) => {
    const barnard = barnardExact(groups);
    const boschloo = boschlooExact(groups);
    return {
      barnard_stat_pooled: barnard.z,
      barnard_p_two_sided: barnard.twoSided,
      barnard_p_less: barnard.less,
      barnard_p_greater: barnard.greater,
      boschloo_p_less: boschloo.less,
      boschloo_p_greater: boschloo.greater,
      boschloo_p_two_sided: boschloo.twoSided,
    };
  }),
  mcnemar: fixtureKind(z.object({ only_A: count, only_B: count }), ({ only_A, only_B }) => {
    const { exact, mid, chiSquare, oddsRatio } = mcnemarExact(only_A, only_B);
    return {
      p_exact: exact,
      p_mid: mid,
      ...valuesOr(chiSquare, ['chi2_cc', 'p_cc', 'chi2_nocc', 'p_nocc'], (test) => ({
        chi2_cc: test.corrected,
        p_cc: test.correctedP,
        chi2_nocc: test.uncorrected,
        p_nocc: test.uncorrectedP,
      })),
      or_paired: oddsRatio.computed ? oddsRatio.estimate : notANumber,
      or_exact_ci95: oddsRatio.computed ? limits(oddsRatio.interval) : [0, Infinity],
    };
  }),
  proportion_ci: fixtureKind(z.object({ x: count, n: count }), ({ x, n }) => ({
    clopper_pearson95: limits(clopperPearson(x, n)),
    wilson95: limits(wilson(x, n)),
    jeffreys95: limits(jeffreys(x, n)),
  })),
  risk_difference_ci: fixtureKind(arms, (groups) =>
    valuesOr(riskDifference(groups), ['diff', 'newcombe10_ci95'], ({ difference, interval }) => ({
      diff: difference,
      newcombe10_ci95: limits(interval),
    })),
  ),
};
