import { z } from 'zod';
import { type Adjustment, adjustP } from '../../../../src/research/statistics/adjust-p.ts';
import { pairedDifferences } from '../../../../src/research/statistics/descriptive.ts';
import { pairedT } from '../../../../src/research/statistics/means/paired-t.ts';
import { standardisedDifference } from '../../../../src/research/statistics/means/standardised-difference.ts';
import { welchT } from '../../../../src/research/statistics/means/welch-t.ts';
import { scaleOf } from '../../../../src/research/statistics/nearly-equal.ts';
import { limits, valuesOr } from '../compare-values.ts';
import { type FixtureKind, fixtureKind, numbers } from './fixture-kind.ts';

const samples = z.object({ x: numbers, y: numbers });
const adjustments: readonly Adjustment[] = ['holm', 'bonferroni', 'hochberg', 'BH', 'BY'];

export const meanKinds: Record<string, FixtureKind> = {
  t_paired: fixtureKind(samples, ({ x, y }) =>
    valuesOr(pairedT(pairedDifferences(x, y), 0.95, scaleOf(x, y)), ['t', 'df', 'p', 'cohen_dz'], (test) => ({
      t: test.t,
      df: test.df,
      p: test.p,
      mean_diff: test.estimate,
      ci95: limits(test.interval),
      cohen_dz: test.cohenDz,
    })),
  ),
  t_welch: fixtureKind(samples, ({ x, y }) =>
    valuesOr(welchT(x, y), ['t', 'df', 'p', 'ci95'], (test) => ({
      t: test.t,
      df: test.df,
      p: test.p,
      mean_diff: test.estimate,
      ci95: limits(test.interval),
    })),
  ),
  effect_size_smd: fixtureKind(samples, ({ x, y }) =>
    valuesOr(
      standardisedDifference(x, y),
      ['cohen_d_pooled', 'hedges_g_exact', 'hedges_g_approx'],
      ({ cohenD, hedgesG, hedgesGApproximate }) => ({
        cohen_d_pooled: cohenD,
        hedges_g_exact: hedgesG,
        hedges_g_approx: hedgesGApproximate,
      }),
    ),
  ),
  p_adjust: fixtureKind(z.object({ p: numbers }), ({ p }) =>
    Object.fromEntries(adjustments.map((method) => [method, adjustP(p, method)])),
  ),
};
