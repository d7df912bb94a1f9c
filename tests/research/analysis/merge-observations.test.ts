import { expect, test } from 'vitest';
import { mergeObservations } from '../../../src/research/analysis/merge-observations.ts';
import type { Observation } from '../../../src/research/analysis/observation.ts';

const row = (participantId: string, questionId: string, correct = true): Observation => ({
  participantId,
  sequence: 'AB',
  period: 1,
  condition: 'A',
  caseSet: '1',
  caseId: 'C1',
  questionId,
  correct,
});

test('files are put together in any order, and the same answer twice counts once', () => {
  const one = [row('P1', 'Q1'), row('P1', 'Q2')];
  const two = [row('P1', 'Q2'), row('P2', 'Q1', false)];
  expect(mergeObservations([one, two])).toHaveLength(3);
  const sorted = (rows: readonly Observation[]) => rows.map((r) => JSON.stringify(r)).sort();
  expect(sorted(mergeObservations([two, one, two]))).toEqual(sorted(mergeObservations([one, two])));
});

test('one answer given in two ways is refused', () => {
  expect(() => mergeObservations([[row('P1', 'Q1')], [row('P1', 'Q1', false)]])).toThrow(/P1.*Q1.*differs/);
});
