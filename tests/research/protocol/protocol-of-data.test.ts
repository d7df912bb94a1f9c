import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analysePilot } from '../../../src/research/analysis/analyse-pilot.ts';
import { answersAlone } from '../../../src/research/analysis/pilot-data.ts';
import { importObservations } from '../../../src/research/analysis/import-observations.ts';
import type { Observation } from '../../../src/research/analysis/observation.ts';
import { checkProtocol } from '../../../src/research/protocol/check-protocol.ts';
import { protocolOfData } from '../../../src/research/protocol/protocol-of-data.ts';
import { sharedPath } from '../../support/shared.ts';
import { sievrtProtocol } from '../analysis/sievrt-protocol.ts';

const row = (participantId: string, period: number, condition: string, sequence = 'S'): Observation => ({
  participantId,
  sequence,
  period,
  condition,
  caseSet: `set-${period}`,
  caseId: `case-${period}`,
  questionId: 'Q1',
  correct: true,
});

test('the design follows from who met what, and the plan is sound', () => {
  const designs = {
    parallel: [row('A', 1, 'vr', 'V'), row('B', 1, 'flat', 'F')],
    crossover: [
      ...[row('A', 1, 'vr', 'VF'), row('A', 2, 'flat', 'VF')],
      ...[row('B', 1, 'flat', 'FV'), row('B', 2, 'vr', 'FV')],
    ],
    'pre-post': [row('A', 1, 'before'), row('A', 2, 'after')],
    rotation: [row('A', 1, 'vr'), row('A', 2, 'flat'), row('A', 3, 'cardboard')],
  };
  for (const [design, rows] of Object.entries(designs)) {
    const protocol = protocolOfData(rows);
    expect(protocol.design).toBe(design);
    expect(checkProtocol(protocol)).toEqual([]);
  }
});

test('the condition of interest comes first where it is named', () => {
  const rows = [row('A', 1, 'flat', 'F'), row('B', 1, 'vr', 'V')];
  expect(protocolOfData(rows).conditions.map(({ id }) => id)).toEqual(['flat', 'vr']);
  expect(protocolOfData(rows, 'vr').conditions.map(({ id }) => id)).toEqual(['vr', 'flat']);
  const inOneOrder = [row('A', 1, 'before'), row('A', 2, 'after')];
  expect(protocolOfData(inOneOrder).conditions.map(({ id }) => id)).toEqual(['after', 'before']);
});

test('one condition is nothing to compare', () => {
  expect(() => protocolOfData([row('A', 1, 'vr')])).toThrow(/nothing to compare/);
});

const sample = sharedPath('fixtures/pilot-sample/study-sievrtlike_data.csv');
test.skipIf(!sample)(
  `the sample pilot without its protocol gives the numbers that it has with it${sample ? '' : ' (skipped: no shared data)'}`,
  () => {
    const observations = importObservations(readFileSync(sample!, 'utf8'));
    const inferred = analysePilot(protocolOfData(observations, 'VR'), answersAlone(observations));
    const planned = analysePilot(sievrtProtocol, answersAlone(observations));
    // Data know conditions by their ids alone, a protocol calls them by name.
    expect({ ...inferred.primary, compared: undefined }).toEqual({ ...planned.primary, compared: undefined });
    expect(inferred.family.map(({ p, pHolm }) => [p, pHolm])).toEqual(
      planned.family.map(({ p, pHolm }) => [p, pHolm]),
    );
  },
);
