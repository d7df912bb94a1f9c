import { expect, test } from 'vitest';
import {
  criterionMet,
  minutesPractised,
  passedTutorial,
} from '../../src/teaching/tutorial/passed-tutorial.ts';
import { scoreSteps } from '../../src/teaching/tutorial/score-steps.ts';
import type { StepResult, TutorialRecord } from '../../src/teaching/tutorial/tutorial-record.ts';

const done = (more: Partial<StepResult> = {}): StepResult => ({
  stepId: 'step',
  outcome: 'done',
  ms: 15_000,
  mistakes: 0,
  ...more,
});
const measured = (errorMm: number) => done({ measured: { errorMm } });
const located = (offMm: number) => done({ located: { offMm } });
const enough = [measured(0.4), measured(2), measured(1.1), located(0), located(0)];
const record = (steps: StepResult[], more: Partial<TutorialRecord> = {}): TutorialRecord => ({
  id: 'a',
  lesson: 1,
  condition: 'xr',
  startedAt: 100,
  finishedAt: 200,
  steps,
  ...more,
});

test('three measurements within 2 mm and two places, in one finished tutorial on this very display', () => {
  expect(passedTutorial([record(enough)], 'xr')).toBe(true);
  expect(passedTutorial([record(enough)], 'flat')).toBe(false);
  expect(passedTutorial([record(enough, { finishedAt: undefined })], 'xr')).toBe(false);
  expect(passedTutorial([record([measured(2.01), ...enough.slice(1)])], 'xr')).toBe(false);
  expect(passedTutorial([record([...enough.slice(0, 4), located(0.5)])], 'xr')).toBe(false);
  const halves = [record(enough.slice(0, 3)), record(enough.slice(3), { id: 'b' })];
  expect(passedTutorial(halves, 'xr')).toBe(false);
});

test('what was skipped counts for nothing', () => {
  const skipped = enough.map((step) => ({ ...step, outcome: 'skipped' as const, reason: 'later' as const }));
  expect(criterionMet(skipped)).toEqual({ measurements: 0, places: 0, passed: false });
});

test('minutes are counted by display, unfinished ways too', () => {
  const records = [
    record([done(), done({ ms: 45_000 })]),
    record([done({ ms: 30_000 })], { finishedAt: undefined }),
    record([done()], { condition: 'flat' }),
  ];
  expect(minutesPractised(records, 'xr')).toBeCloseTo(1.5, 9);
});

test('each mistake takes a quarter of its step, which is worth a quarter at least; skipped ones nothing', () => {
  expect(scoreSteps([done(), done()])).toBe(100);
  expect(scoreSteps([done({ mistakes: 1 }), done()])).toBe(88);
  expect(scoreSteps([done({ mistakes: 9 }), done({ outcome: 'skipped', reason: 'known' })])).toBe(13);
  expect(scoreSteps([])).toBe(0);
});
