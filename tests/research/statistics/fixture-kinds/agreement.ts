import { z } from 'zod';
import { blandAltman } from '../../../../src/research/statistics/agreement/bland-altman.ts';
import { cohenKappa } from '../../../../src/research/statistics/agreement/cohen-kappa.ts';
import { cronbachAlpha } from '../../../../src/research/statistics/agreement/cronbach-alpha.ts';
import {
  type IntraclassFigure,
  intraclass,
  spearmanBrown,
} from '../../../../src/research/statistics/agreement/intraclass.ts';
import { figureValue, limits, notANumber, valuesOr } from '../compare-values.ts';
import { type FixtureKind, fixtureKind, numbers, table } from './fixture-kind.ts';

const figure = ({ value, f, df1, df2, p, interval }: IntraclassFigure) => ({
  value,
  F: f,
  df1,
  df2,
  p,
  ci95: limits(interval),
});

/** Where an average has no meaningful interval, R's psych prints the stepped-up limits all the same. */
const averaged = (one: IntraclassFigure, average: IntraclassFigure, k: number) => ({
  ...figure(average),
  ci95:
    limits(average.interval) ?? limits(one.interval)?.map((limit) => spearmanBrown(limit, k)) ?? notANumber,
});

export const agreementKinds: Record<string, FixtureKind> = {
  icc: fixtureKind(z.object({ ratings: table }), ({ ratings }) =>
    valuesOr(intraclass(ratings), [], (icc) => {
      const k = ratings[0]?.length ?? 0;
      return {
        ICC1_1: figure(icc.icc11),
        ICC2_1: figure(icc.icc21),
        ICC3_1: figure(icc.icc31),
        ICC1_k: averaged(icc.icc11, icc.icc1k, k),
        ICC2_k: averaged(icc.icc21, icc.icc2k, k),
        ICC3_k: averaged(icc.icc31, icc.icc3k, k),
      };
    }),
  ),
  bland_altman: fixtureKind(z.object({ x: numbers, y: numbers }), ({ x, y }) =>
    valuesOr(blandAltman(x, y), [], (result) => ({
      n: result.n,
      bias: result.bias,
      sd: result.deviation,
      loa: [result.lower, result.upper],
      loa_2sd_as_in_1986: [result.bias - 2 * result.deviation, result.bias + 2 * result.deviation],
      bias_ci95: limits(result.biasInterval),
      se_loa_1986_approx: result.limitErrorApproximate,
      se_loa_exactform: result.limitError,
      loa_lower_ci95: limits(result.lowerInterval),
      loa_upper_ci95: limits(result.upperInterval),
      ...valuesOr(result.slope, ['slope_diff_on_mean', 'slope_p'], ({ estimate, p }) => ({
        slope_diff_on_mean: estimate,
        slope_p: p,
      })),
    })),
  ),
  cohen_kappa: fixtureKind(z.object({ a: numbers, b: numbers }), ({ a, b }) =>
    valuesOr(cohenKappa(a, b), ['kappa', 'weighted_quadratic'], ({ kappa, weightedQuadratic }) => ({
      kappa,
      weighted_quadratic: weightedQuadratic,
    })),
  ),
  cronbach_alpha: fixtureKind(z.object({ items: table }), ({ items }) => ({
    raw_alpha: figureValue(cronbachAlpha(items)),
  })),
};
