import { expect, test } from 'vitest';
import type { Attempt } from '../../../src/teaching/attempt/attempt.ts';
import { learningHistory } from '../../../src/teaching/progress/history.ts';
import { learningProgress } from '../../../src/teaching/progress/learning-progress.ts';
import { learningDay } from '../../../src/teaching/scheduling/learning-day.ts';
import { exampleAttempt } from '../../support/example-attempt.ts';

const day = 86_400_000;
// A Sunday evening; the example answers right, wrong and blank.
const start = Date.parse('2026-05-10T20:00:00Z');
const dayOf = (at: number) => learningDay(at, 'UTC');
const systemOf = (id: string) => ({ 'chest-009': 'chest', 'head-004': 'head' })[id];

const chest = exampleAttempt('a', start).attempt;
const head: Attempt = { ...exampleAttempt('b', start + 15 * day).attempt, caseId: 'head-004-v2' };
const gone: Attempt = { ...exampleAttempt('c', start + 15 * day).attempt, caseId: 'removed-001' };
const opinion: Attempt = {
  ...chest,
  answers: [{ ...chest.answers[0]!, grade: { ...chest.answers[0]!.grade, score: 0, max: 0 } }],
};

test('systems, kinds and totals are counted from marked answers, variants under their case', () => {
  const progress = learningProgress([chest, head, gone], systemOf, dayOf);
  expect(progress).toMatchObject({ answers: 9, right: 3, casesFinished: 3 });
  expect(progress.bySystem.map(({ group, answers, right }) => [group, answers, right])).toEqual([
    ['chest', 3, 1],
    ['head', 3, 1],
  ]);
  expect(progress.byKind.map(({ group, answers }) => [group, answers])).toEqual([
    ['locate', 3],
    ['measurement', 3],
    ['single-choice', 3],
  ]);
  expect(learningProgress([opinion], systemOf, dayOf).answers).toBe(0);
});

test('weeks begin on Monday, and those without an answer are kept', () => {
  const { byWeek } = learningProgress([chest, head], systemOf, dayOf);
  expect(byWeek.map(({ group, answers }) => [group, answers])).toEqual([
    ['2026-05-04', 3],
    ['2026-05-11', 0],
    ['2026-05-18', 0],
    ['2026-05-25', 3],
  ]);
  expect(learningProgress([], systemOf, dayOf).byWeek).toEqual([]);
});

test('each answer with a confidence falls into one group of it, 100 into the last', () => {
  const withConfidence = (confidence: readonly number[]): Attempt => ({
    ...chest,
    answers: confidence.map((c) => ({ ...chest.answers[0]!, confidence: c })),
  });
  const { calibration } = learningProgress([withConfidence([0, 19, 20, 79, 80, 100])], systemOf, dayOf);
  expect(calibration.map(({ from, answers }) => [from, answers])).toEqual([
    [0, 2],
    [20, 1],
    [40, 0],
    [60, 1],
    [80, 2],
  ]);
});

test('the history has the newest first, without attempts that answered nothing', () => {
  const untouched: Attempt = { ...chest, id: 'd', answers: [] };
  const review: Attempt = { ...chest, id: 'e', startedAt: start + day, review: true };
  const lines = learningHistory([chest, head, untouched, review]);
  expect(lines.map(({ attemptId }) => attemptId)).toEqual(['b', 'e', 'a']);
  expect(lines[0]).toMatchObject({
    caseId: 'head-004',
    variant: true,
    review: false,
    answered: 3,
    complete: true,
  });
  expect(lines[1]).toMatchObject({ review: true, conditions: ['flat'] });
});
