import { z } from 'zod';
import { pairedDifferences } from '../../../../src/research/statistics/descriptive.ts';
import { scaleOf } from '../../../../src/research/statistics/nearly-equal.ts';
import { friedman } from '../../../../src/research/statistics/ranks/friedman.ts';
import { kruskalWallis } from '../../../../src/research/statistics/ranks/kruskal-wallis.ts';
import { locationShift } from '../../../../src/research/statistics/ranks/location-shift.ts';
import { mannWhitney } from '../../../../src/research/statistics/ranks/mann-whitney.ts';
import type { NormalApproximation } from '../../../../src/research/statistics/ranks/normal-approximation.ts';
import { pairedShift } from '../../../../src/research/statistics/ranks/paired-shift.ts';
import { signedRank } from '../../../../src/research/statistics/ranks/signed-rank.ts';
import { limits, valuesOr } from '../compare-values.ts';
import { type FixtureKind, fixtureKind, numbers, table } from './fixture-kind.ts';

const samples = z.object({ x: numbers, y: numbers });

const asymptotic = (approximation: NormalApproximation) =>
  valuesOr(approximation, ['p_asymptotic_cc', 'p_asymptotic_nocc'], ({ corrected, uncorrectedTwoSided }) => ({
    p_asymptotic_cc: corrected.twoSided,
    p_asymptotic_nocc: uncorrectedTwoSided,
  }));

export const rankKinds: Record<string, FixtureKind> = {
  mann_whitney: fixtureKind(samples, ({ x, y }) => ({
    ...valuesOr(mannWhitney(x, y), [], (test) => ({
      U_x: test.u,
      U_y: test.uOther,
      p_exact_two_sided: test.p.twoSided,
      p_exact_less: test.p.less,
      p_exact_greater: test.p.greater,
      p_exact_two_sided_doubled: test.doubled,
      ...asymptotic(test.approximation),
      cliffs_delta: test.cliffsDelta,
      prob_superiority_A: test.superiority,
      rank_biserial: test.cliffsDelta,
      ties: test.ties,
    })),
    ...valuesOr(locationShift(x, y), [], ({ estimate, interval }) => ({
      hodges_lehmann: estimate,
      hl_ci95: limits(interval),
    })),
  })),
  wilcoxon_signed_rank: fixtureKind(samples, ({ x, y }) => {
    const differences = pairedDifferences(x, y);
    const test = signedRank(differences, scaleOf(x, y));
    return {
      V: test.v,
      n_nonzero: test.nonZero,
      n_zero: test.zeros,
      p_exact_two_sided_zeros_dropped: test.p.twoSided,
      p_exact_less_zeros_dropped: test.p.less,
      p_exact_greater_zeros_dropped: test.p.greater,
      V_pratt: test.pratt.v,
      p_exact_two_sided_pratt: test.pratt.p.twoSided,
      ...asymptotic(test.approximation),
      rank_biserial_matched: test.rankBiserial,
      ...valuesOr(pairedShift(differences, 0.95, scaleOf(x, y)), [], ({ estimate, interval }) => ({
        hodges_lehmann_pseudomedian_all: estimate,
        hl_ci95: limits(interval),
      })),
    };
  }),
  kruskal_wallis: fixtureKind(z.object({ groups: table }), ({ groups }) =>
    valuesOr(kruskalWallis(groups), ['H', 'df', 'p'], ({ chiSquare, df, p }) => ({ H: chiSquare, df, p })),
  ),
  friedman: fixtureKind(z.object({ rows: table }), ({ rows }) =>
    valuesOr(friedman(rows), ['chi2', 'df', 'p'], ({ chiSquare, df, p }) => ({ chi2: chiSquare, df, p })),
  ),
};
