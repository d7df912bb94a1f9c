import { z } from 'zod';
import {
  noetherSize,
  twoProportionPower,
} from '../../../../src/research/statistics/power/approximate-power.ts';
import { fisherPower, mcnemarPower } from '../../../../src/research/statistics/power/exact-power.ts';
import {
  crossoverTPower,
  pairedTPower,
  sizeForPower,
  twoSampleTPower,
} from '../../../../src/research/statistics/power/t-power.ts';
import { count, type FixtureKind, fixtureKind } from './fixture-kind.ts';

const number = z.number();
const alpha = number.default(0.05);

export const powerKinds: Record<string, FixtureKind> = {
  power_t_two_sample: fixtureKind(
    z.object({ d: number, power: number.optional(), n: number.optional(), alpha }),
    ({ d, power, n, alpha }) => ({
      ...(power !== undefined && {
        n_per_group: sizeForPower((size) => twoSampleTPower(size, d, alpha).power, power),
      }),
      ...(n !== undefined && {
        power: twoSampleTPower(n, d, alpha).power,
        power_strict_two_tailed: twoSampleTPower(n, d, alpha).strict,
      }),
    }),
  ),
  power_t_paired: fixtureKind(z.object({ n: number, dz: number, alpha }), ({ n, dz, alpha }) => {
    const { power, strict } = pairedTPower(n, dz, alpha);
    return { power, power_strict_two_tailed: strict };
  }),
  power_two_prop_normal: fixtureKind(
    z.object({ n: number, p1: number, p2: number, alpha }),
    ({ n, p1, p2, alpha }) => ({ power: twoProportionPower(n, p1, p2, alpha) }),
  ),
  power_fisher_exact: fixtureKind(
    z.object({ n1: count, n2: count, p1: number, p2: number, alpha }),
    ({ n1, n2, p1, p2, alpha }) => ({
      power: fisherPower(n1, n2, p1, p2, alpha),
      'actual_size_at_p_0.5': fisherPower(n1, n2, 0.5, 0.5, alpha),
    }),
  ),
  power_mcnemar_exact: fixtureKind(
    z.object({ n: count, p_only_A: number, p_only_B: number, alpha }),
    ({ n, p_only_A, p_only_B, alpha }) => ({ power: mcnemarPower(n, p_only_A, p_only_B, alpha) }),
  ),
  power_crossover_t: fixtureKind(
    z.object({ n_per_sequence: count, delta: number, sd_within: number, alpha }),
    ({ n_per_sequence, delta, sd_within, alpha }) => {
      const { power, strict } = crossoverTPower(2 * n_per_sequence, delta, sd_within, alpha);
      return { power, power_strict_two_tailed: strict };
    },
  ),
  sample_size_noether: fixtureKind(
    z.object({ prob_superiority: number, alloc: number.default(0.5), alpha, power: number }),
    ({ prob_superiority, alloc, alpha, power }) => ({
      N_total: noetherSize(prob_superiority, power, alloc, alpha),
    }),
  ),
};
