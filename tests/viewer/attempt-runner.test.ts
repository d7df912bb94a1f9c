import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { UserError } from '../../src/base/user-error.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { attemptFromEvents } from '../../src/teaching/attempt/attempt.ts';
import type { AttemptEvent } from '../../src/teaching/attempt/attempt-event.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { type AttemptRunner, createAttemptRunner } from '../../src/viewer/attempt-runner.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { exampleCase, exampleKey } from '../support/example-case.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const examples = ['single-choice', 'locate', 'measurement'].map((kind) => questionKinds.get(kind).example);
const teachingCase = exampleCase({
  id: 'test-case',
  revision: 3,
  questions: examples.map(({ question }) => question),
});
const key = exampleKey({ answers: examples.map(({ key: each }) => each) });
const flat = { input: 'mouse', condition: 'flat' } as const;

let viewer: Viewer;
let stored: AttemptEvent[];
let keyFetches: number;
let failNext: UserError | undefined;

beforeEach(() => {
  let ids = 0;
  const clock = createManualClock(5_000);
  viewer = createViewer({ clock, newId: () => `id${++ids}` });
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, flat);
  stored = [];
  keyFetches = 0;
  failNext = undefined;
});

const start = (resumed?: AttemptEvent[]): Promise<AttemptRunner> =>
  createAttemptRunner({
    viewer,
    teachingCase,
    condition: 'flat',
    resumed: resumed && attemptFromEvents(resumed),
    loadKey: async () => {
      keyFetches += 1;
      return key;
    },
    record: async (event) => {
      const failure = failNext;
      failNext = undefined;
      if (failure) throw failure;
      stored.push(event);
    },
  });

/** Puts an example's right response into panel and picture, as a person would. */
function answerRight(runner: AttemptRunner): void {
  const question = runner.question()!;
  const { right } = examples.find((example) => example.question.id === question.id)!;
  for (const control of questionKinds.get(question.kind).controls(question)) {
    const value = (right as Record<string, unknown>)[control.id];
    if (control.control === 'pick-point')
      viewer.run('setPin', { at: lps(...(value as [number, number, number])) }, flat);
    else if (control.control === 'measure')
      for (const point of (value as { points: [number, number, number][] }).points)
        viewer.run('placePoint', { at: lps(...point), id: `m${viewer.newId()}`, createdAt: 0 }, flat);
    else runner.choose(control.id, value as string);
  }
}

describe('attempt runner', () => {
  it('takes a reader from the first question to the result, grading each answer in full', async () => {
    const runner = await start();
    for (const { question } of examples) {
      expect(runner.question()?.id).toBe(question.id);
      expect(runner.response()).toBeUndefined();
      answerRight(runner);
      await runner.submit('mouse', 'flat');
      await runner.next();
    }
    expect(runner.question()).toBeUndefined();
    expect(stored.map(({ type }) => type)).toEqual([
      'started',
      'answered',
      'answered',
      'answered',
      'finished',
    ]);
    const grades = runner.store.getState().attempt.answers.map(({ grade }) => grade.score / grade.max);
    expect(grades).toEqual([1, 1, 1]);
  });

  it('after the end shows answered questions again, and goes back to the result', async () => {
    const runner = await start();
    for (const _ of examples) {
      answerRight(runner);
      await runner.submit('mouse', 'flat');
      await runner.next();
    }
    const events = stored.length;
    runner.show(examples[1]!.question.id);
    expect(runner.question()?.id).toBe(examples[1]!.question.id);
    await vi.waitFor(() => expect(runner.store.getState().saving).toBe(false));
    expect(viewer.store.getState().truth.length).toBeGreaterThan(0);
    await runner.next();
    expect(runner.question()).toBeUndefined();
    expect(stored).toHaveLength(events);
  });

  it('does not fetch the key before the first submission', async () => {
    const runner = await start();
    answerRight(runner);
    expect(keyFetches).toBe(0);
    await runner.submit('mouse', 'flat');
    expect(keyFetches).toBeGreaterThan(0);
  });

  it('acknowledges nothing that storage refused, and keeps the draft', async () => {
    const runner = await start();
    answerRight(runner);
    failNext = new UserError('storage/full', 'No room left. Free some and submit again.');
    await runner.submit('mouse', 'flat');
    expect(runner.store.getState().problem?.code).toBe('storage/full');
    expect(runner.store.getState().attempt.answers).toEqual([]);
    await runner.submit('mouse', 'flat');
    expect(runner.store.getState().attempt.answers).toHaveLength(1);
    expect(runner.store.getState().problem).toBeUndefined();
  });

  it('goes on where a killed tab left off', async () => {
    const before = await start();
    answerRight(before);
    await before.submit('mouse', 'flat');
    const after = await start(stored);
    expect(after.question()?.id).toBe(examples[1]!.question.id);
    expect(after.store.getState().attempt.answers).toHaveLength(1);
    expect(stored.filter(({ type }) => type === 'started')).toHaveLength(1);
  });

  it('takes a mark on the picture as the first input, but not its own setting up', async () => {
    const runner = await start();
    answerRight(runner);
    await runner.submit('mouse', 'flat');
    await runner.next();
    const shown = () => runner.store.getState().attempt.shown;
    expect(shown()?.firstInputAt).toBeUndefined();
    answerRight(runner);
    expect(shown()?.firstInputAt).toBe(5_000);
  });

  it('picks up the tool that answers, and shows the truth only after the answer', async () => {
    const runner = await start();
    answerRight(runner);
    await runner.submit('mouse', 'flat');
    await runner.next();
    expect(viewer.store.getState().tool).toBe('pin');
    expect(viewer.store.getState().truth).toEqual([]);
    answerRight(runner);
    await runner.submit('controller', 'xr');
    await runner.next();
    expect(viewer.store.getState().tool).toBe('measure');
    answerRight(runner);
    await runner.submit('controller', 'xr');
    expect(viewer.store.getState().truth.length).toBeGreaterThan(0);
    expect(runner.store.getState().attempt.answers.at(-1)).toMatchObject({
      condition: 'xr',
      inputKind: 'controller',
    });
  });

  it('does not show on the picture what an open question still asks for', async () => {
    const runner = await start();
    runner.show(examples[2]!.question.id);
    answerRight(runner);
    await runner.submit('mouse', 'flat');
    expect(runner.store.getState().attempt.answers).toHaveLength(1);
    expect(viewer.store.getState().truth).toEqual([]);
    runner.show(examples[1]!.question.id);
    answerRight(runner);
    await runner.submit('mouse', 'flat');
    runner.show(examples[2]!.question.id);
    await expect.poll(() => viewer.store.getState().truth.length).toBeGreaterThan(0);
  });

  it('asks for no key in a graded sitting: answers wait for their grade, and nothing is shown or taught', async () => {
    const runner = await createAttemptRunner({
      viewer,
      teachingCase,
      condition: 'flat',
      loadKey: undefined,
      record: async (event) => void stored.push(event),
    });
    for (const { question } of examples) {
      expect(runner.question()?.id).toBe(question.id);
      answerRight(runner);
      await runner.submit('mouse', 'flat');
      expect(viewer.store.getState().truth).toEqual([]);
    }
    const answers = stored.flatMap((event) => (event.type === 'answered' ? [event.answer.grade.ruleId] : []));
    expect(answers).toEqual(examples.map(() => 'awaiting-grade'));
    expect(stored.at(-1)?.type).toBe('finished');
    runner.show(examples[0]!.question.id);
    expect([runner.feedbackDue(), viewer.store.getState().truth]).toEqual([false, []]);
    expect(await runner.guide.lesson()).toBeUndefined();
  });
});
