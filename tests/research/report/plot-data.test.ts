import { expect, test } from 'vitest';
import type { Observation } from '../../../src/research/analysis/observation.ts';
import {
  agreementPoints,
  conditionPoints,
  effectPoints,
  learningPoints,
} from '../../../src/research/report/plot-data.ts';
import { notComputable } from '../../../src/research/statistics/outcome.ts';
import { sievrtProtocol } from '../analysis/sievrt-protocol.ts';

/** Two participants of opposite orders: the first right in `vr` of 20 answers with VR and in `flat` without. */
function answersOf(participantId: string, sequence: string, right: Record<string, number>): Observation[] {
  return sequence.split('-').flatMap((part, period) => {
    const [condition, caseSet] = [part.slice(0, -1), part.slice(-1)];
    const cases = sievrtProtocol.caseSets.find(({ id }) => id === caseSet)!.cases;
    return cases
      .flatMap(({ id, questions }) => questions.map((questionId) => ({ caseId: id, questionId })))
      .map((asked, i) => ({
        participantId,
        sequence,
        period: period + 1,
        condition,
        caseSet,
        ...asked,
        correct: i < right[condition]!,
      }));
  });
}
const observations = [
  ...answersOf('P1', 'VR1-FLAT2', { VR: 12, FLAT: 7 }),
  ...answersOf('P2', 'FLAT1-VR2', { VR: 20, FLAT: 20 }),
  // Unfinished: only the first period.
  ...answersOf('P3', 'VR2-FLAT1', { VR: 3, FLAT: 0 }).filter(({ period }) => period === 1),
];

test('scores by participant and condition leave out who did not finish', () => {
  const points = conditionPoints(sievrtProtocol, observations);
  expect(points.map(({ participantId, condition, value }) => [participantId, condition, value])).toEqual([
    ['P1', 'VR', 12],
    ['P1', 'Flat', 7],
    ['P2', 'Flat', 20],
    ['P2', 'VR', 20],
  ]);
});

test('differences are first minus second condition, whichever came first', () => {
  expect(agreementPoints(sievrtProtocol, observations)).toEqual([
    { participantId: 'P1', mean: 9.5, difference: 5 },
    { participantId: 'P2', mean: 20, difference: 0 },
  ]);
  expect(agreementPoints({ ...sievrtProtocol, design: 'parallel' }, observations)).toEqual([]);
});

test('learning: the share of right answers by the place of the case', () => {
  const vrFirst = learningPoints(sievrtProtocol, observations).filter(
    ({ period, condition }) => period === 1 && condition === 'VR',
  );
  // P1 is right in the first 12 of 4 cases with 5 questions, P3 in the first 3.
  expect(vrFirst.map(({ caseInPeriod, share, answers }) => [caseInPeriod, share, answers])).toEqual([
    [1, 0.8, 10],
    [2, 0.5, 10],
    [3, 0.2, 10],
    [4, 0, 10],
  ]);
});

test('an effect that has no value is no point', () => {
  const none = notComputable('x', 'None.');
  expect(
    effectPoints([
      {
        id: 'q',
        label: 'Q',
        unit: 'proportion',
        compared: { first: 'A', second: 'B' },
        participants: 2,
        method: '',
        effect: none,
        p: none,
        sensitivity: [],
        figures: {},
        notes: [],
      },
    ]),
  ).toEqual([]);
});
