import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analysePilot } from '../../../src/research/analysis/analyse-pilot.ts';
import { answersAlone } from '../../../src/research/analysis/pilot-data.ts';
import { importObservations } from '../../../src/research/analysis/import-observations.ts';
import type { Figure } from '../../../src/research/statistics/outcome.ts';
import { sharedPath } from '../../support/shared.ts';
import { sievrtProtocol } from './sievrt-protocol.ts';

const folder = sharedPath('fixtures/pilot-sample');
const value = (figure: Figure | undefined) => (figure?.computed ? figure.value : Number.NaN);

describe.skipIf(!folder)(folder ? 'sample pilot' : 'sample pilot (skipped: no shared data)', () => {
  if (!folder) return;
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
  const observations = importObservations(readFileSync(`${folder}/study-sievrtlike_data.csv`, 'utf8'));
  const report = analysePilot(sievrtProtocol, answersAlone(observations));

  test('720 answers of 18 participants, all finished', () => {
    expect(observations).toHaveLength(720);
    expect(report.flow).toMatchObject({ started: expected.n, finished: expected.n, incomplete: [] });
    expect(report.flow.sequences.map(({ started }) => started)).toEqual([5, 5, 4, 4]);
  });

  test('total: effect with its interval, period, carry-over, spread of differences', () => {
    const { effect, p, figures } = report.primary;
    if (!effect.computed || !effect.interval.computed) throw new Error('no effect');
    const { vr_minus_flat, ci95, t, df, p: pOfTotal } = expected.total_crossover;
    expect(effect.value).toBeCloseTo(vr_minus_flat, 9);
    expect(effect.interval.low).toBeCloseTo(ci95[0], 9);
    expect(effect.interval.high).toBeCloseTo(ci95[1], 9);
    expect([value(figures.t), value(figures.df)]).toEqual([expect.closeTo(t, 9), df]);
    expect(value(p)).toBeCloseTo(pOfTotal, 10);
    expect(value(figures['carry-over p'])).toBeCloseTo(expected.carryover_p, 10);
    expect(value(figures['period p'])).toBeCloseTo(expected.period_p, 10);
    const parts = ['smallest', 'lower quartile', 'median', 'mean', 'upper quartile', 'largest'];
    expect(parts.map((part) => value(figures[`difference, ${part}`]))).toEqual(
      Object.values(expected.paired_diff),
    );
  });

  test.each(Object.entries<Record<string, number>>(expected.per_question))('question %s', (id, numbers) => {
    const finding = report.family.find((entry) => entry.id === id);
    expect(value(finding?.figures.V)).toBe(numbers.V);
    expect(value(finding?.figures['pairs that differ'])).toBe(numbers.n_nonzero);
    expect(value(finding?.figures['mean difference'])).toBeCloseTo(numbers.mean_diff!, 9);
    expect(value(finding?.figures['rank-biserial correlation'])).toBeCloseTo(numbers.rank_biserial!, 9);
    expect(value(finding?.p)).toBeCloseTo(numbers.p_exact!, 10);
    expect(finding?.pHolm).toBeCloseTo(numbers.p_holm!, 9);
  });

  test('time: the ratio, and the log effect over single answers', () => {
    const [time] = report.secondary;
    const { Estimate, 'Std. Error': error, 't value': t, 'Pr(>|t|)': p, df } = expected.log_rt;
    expect(time?.effect.computed && time.effect.value).toBeCloseTo(expected.rt_ratio, 9);
    expect(value(time?.figures['log estimate'])).toBeCloseTo(Estimate, 10);
    expect(value(time?.figures['log standard error'])).toBeCloseTo(error, 7);
    expect(value(time?.figures.t)).toBeCloseTo(t, 5);
    // lmerTest's Satterthwaite degrees of freedom are 700.001; by least squares they are 700.
    expect(value(time?.figures.df)).toBeCloseTo(df, 2);
    expect(value(time?.sensitivity[0]?.p) / p).toBeCloseTo(1, 5);
  });

  test('harm is told beside benefit: the questions on which VR did worse', () => {
    expect(report.harms.worse.map(({ id }) => id)).toEqual(['Q1', 'Q3', 'Q5']);
  });
});
