import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { UserError } from '../../src/base/user-error.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { attemptFromEvents } from '../../src/teaching/attempt/attempt.ts';
import { type AttemptEvent, attemptEventSchema, eventId } from '../../src/teaching/attempt/attempt-event.ts';
import { confidenceControl } from '../../src/teaching/confidence.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { type CaseRules, questionRulesSchema } from '../../src/teaching/rules/answer-rules.ts';
import { helpOf } from '../../src/teaching/rules/help-of.ts';
import { createAttemptRunner } from '../../src/viewer/attempt-runner.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { exampleCase, exampleKey } from '../support/example-case.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const flat = { input: 'mouse', condition: 'flat' } as const;

/** A runner through the examples of these kinds, with rules for the first question and the whole case. */
async function begun(
  kinds: readonly string[],
  own: object = {},
  rules: CaseRules = {},
  resumed?: AttemptEvent[],
  startMs = 5_000,
) {
  const examples = kinds.map((kind) => questionKinds.get(kind).example);
  const questions = examples.map(({ question }, i) =>
    i === 0 ? { ...question, rules: questionRulesSchema.parse(own) } : question,
  );
  let ids = 0;
  const clock = createManualClock(startMs);
  const viewer = createViewer({ clock, newId: () => `id${++ids}` });
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, flat);
  const stored: AttemptEvent[] = [];
  const storage = { full: false, tries: 0 };
  const runner = await createAttemptRunner({
    viewer,
    teachingCase: exampleCase({ questions, rules }),
    condition: 'flat',
    resumed: resumed && attemptFromEvents(resumed),
    loadKey: async () => exampleKey({ answers: examples.map(({ key }) => key) }),
    async record(event) {
      storage.tries++;
      if (storage.full) throw new UserError('storage/full', 'The disk is full. Make room.');
      stored.push(attemptEventSchema.parse(JSON.parse(JSON.stringify(event))));
    },
    accommodation: { extraTime: 0.5 },
  });
  const help = () => helpOf(questions[0]!, runner.store.getState().attempt);
  return {
    runner,
    viewer,
    clock,
    stored,
    storage,
    help,
    answers: () => runner.store.getState().attempt.answers,
  };
}

describe('tries and hints', () => {
  const own = { tries: 3, tryCost: 0.25, hints: [{ text: 'Which side is on the left?', cost: 0.25 }] };

  test('a wrong answer uses up a try; hints and tries are stored and cost marks', async () => {
    const { runner, stored, help, answers } = await begun(['single-choice'], own);
    runner.choose('option', 'left');
    await runner.submit('mouse', 'flat');
    expect(answers()).toEqual([]);
    expect(help()).toMatchObject({ missedTries: 1, triesLeft: 2, taken: [] });
    await runner.takeHint();
    await runner.takeHint();
    expect(help().taken).toHaveLength(1);
    runner.choose('option', 'right');
    await runner.submit('mouse', 'flat');
    expect(answers()[0]!.grade).toMatchObject({
      score: 0.5,
      correct: true,
      details: { tries: 2, hintsTaken: 1 },
    });
    expect(stored.map(eventId).map((id) => id.replace(/^id\d+\//, ''))).toEqual([
      'started',
      'tried/q-side/1',
      'hinted/q-side/1',
      'answered/q-side',
    ]);
  });

  test('the last try counts, right or not', async () => {
    const { runner, answers } = await begun(['single-choice'], { tries: 2 });
    for (const _ of [1, 2]) {
      runner.choose('option', 'left');
      await runner.submit('mouse', 'flat');
    }
    expect(answers()[0]!.grade).toMatchObject({ score: 0, correct: false, details: { tries: 2 } });
  });

  test('a reload gives no try and no hint back', async () => {
    const before = await begun(['single-choice'], own);
    before.runner.choose('option', 'left');
    await before.runner.submit('mouse', 'flat');
    await before.runner.takeHint();
    const after = await begun(['single-choice'], own, {}, before.stored);
    expect(after.help()).toMatchObject({ missedTries: 1, triesLeft: 2, next: undefined });
  });
});

describe('deferred feedback', () => {
  test('goes on at once, and shows no truth before the end', async () => {
    const { runner, viewer, answers } = await begun(
      ['point-to-structure', 'single-choice'],
      {},
      { feedback: 'deferred' },
    );
    viewer.run('setPin', { at: lps(25, -3, 46) }, flat);
    await runner.submit('mouse', 'flat');
    expect(runner.question()?.id).toBe('q-side');
    expect(runner.feedbackDue()).toBe(false);
    runner.show('q-point');
    await Promise.resolve();
    expect(viewer.store.getState().truth).toEqual([]);
    runner.show('q-side');
    runner.choose('option', 'left');
    await runner.submit('mouse', 'flat');
    expect(answers()).toHaveLength(2);
    expect(runner.store.getState().attempt.finishedAt).toBeDefined();
    expect(runner.feedbackDue()).toBe(true);
  });
});

test('certainty marking asks how sure one is, and marks by it', async () => {
  const { runner, answers } = await begun(['single-choice'], {}, { certaintyMarking: true });
  runner.choose('option', 'left');
  expect(runner.ready()).toBe(false);
  runner.choose(confidenceControl.id, 90);
  await runner.submit('mouse', 'flat');
  expect(answers()[0]!.grade).toMatchObject({ score: -6, max: 3, ruleId: 'certainty/1-2-3' });
});

describe('time limits', () => {
  test('with extra time; what is there when it is up is the answer', async () => {
    const { runner, clock, answers } = await begun(
      ['single-choice'],
      { timeLimitS: 20, tries: 3 },
      { timeLimitS: 600 },
    );
    expect(runner.timeLeftMs()).toBe(30_000);
    clock.advance(29_000);
    expect(runner.timeLeftMs()).toBe(1_000);
    runner.choose('option', 'left');
    clock.advance(5_000);
    expect(runner.timeLeftMs()).toBe(0);
    await runner.timeUp('keyboard', 'flat');
    expect(answers()[0]).toMatchObject({ response: { option: 'left' }, timedOut: true });
  });

  test('nothing there is a blank; after the answer the question’s limit is over', async () => {
    const { runner, clock, answers } = await begun(['single-choice'], { timeLimitS: 20 });
    clock.advance(30_000);
    await runner.timeUp('keyboard', 'flat');
    expect(answers()[0]).toMatchObject({ response: null, grade: { score: 0, details: { blank: true } } });
    expect(runner.timeLeftMs()).toBeUndefined();
  });
});

describe('time that goes on', () => {
  test('a page that is loaded again has the time that was left, and the extra time that it began with', async () => {
    const first = await begun(['locate', 'single-choice'], { timeLimitS: 20 });
    expect(first.stored).toMatchObject([
      { type: 'started', extraTime: 0.5 },
      { type: 'shown', questionId: first.runner.question()!.id, at: 5_000 },
    ]);
    expect(new Set(first.stored.map(eventId)).size).toBe(2);
    const again = await begun(['locate', 'single-choice'], { timeLimitS: 20 }, {}, first.stored, 17_000);
    expect(again.runner.timeLeftMs()).toBe(18_000);
    // It is known since when: nothing is stored a second time.
    expect(again.stored).toEqual([]);
    const late = await begun(['locate', 'single-choice'], { timeLimitS: 20 }, {}, first.stored, 60_000);
    expect(late.runner.timeLeftMs()).toBe(0);
  });

  test('while nothing can be stored it is tried ever more seldom, and what was there in time is the answer', async () => {
    const { runner, clock, storage, answers } = await begun(['single-choice'], { timeLimitS: 20 });
    runner.choose('option', 'left');
    clock.advance(30_000);
    Object.assign(storage, { full: true, tries: 0 });
    // A display asks four times a second, for two minutes.
    for (let i = 0; i < 480; i++) {
      await runner.timeUp('keyboard', 'flat');
      clock.advance(250);
    }
    // After 0, 2, 6, 14, 30 and 62 s.
    expect(storage.tries).toBe(6);
    expect(runner.store.getState().problem).toMatchObject({
      code: 'storage/full',
      message: expect.stringMatching(/The time is up.*not stored yet.*The disk is full/),
    });
    runner.choose('option', 'right');
    storage.full = false;
    clock.advance(60_000);
    await runner.timeUp('keyboard', 'flat');
    expect(answers()[0]).toMatchObject({ response: { option: 'left' }, timedOut: true });
    expect(runner.store.getState().problem).toBeUndefined();
  });
});

describe('questions on the picture', () => {
  test('several marks with ratings are the answer, and are put back when it is looked at again', async () => {
    const { runner, viewer, answers } = await begun(['free-response', 'single-choice']);
    expect(viewer.store.getState()).toMatchObject({ tool: 'mark', newMarkRating: 3 });
    viewer.run('addMark', { id: 'a', at: lps(47, 31, 66) }, flat);
    viewer.run('addMark', { id: 'b', at: lps(-61, 13, 139), rating: 5 }, flat);
    viewer.run('moveMark', { id: 'a', to: lps(48, 31, 65), gesture: 'g' }, flat);
    await runner.submit('mouse', 'flat');
    const marks = [
      { at: [48, 31, 65], rating: 3 },
      { at: [-61, 13, 139], rating: 5 },
    ];
    expect(answers()[0]).toMatchObject({ response: { marks }, grade: { score: 1 } });
    await runner.next();
    expect(viewer.store.getState().annotations.marks).toEqual([]);
    viewer.run('addMark', { id: 'c', at: lps(0, 0, 0) }, flat);
    expect(viewer.store.getState().annotations.marks).toEqual([]);
    runner.show('q-nodules');
    await Promise.resolve();
    await Promise.resolve();
    expect(viewer.store.getState().annotations.marks).toMatchObject(marks);
  });

  test('nothing marked is an answer', async () => {
    const { runner } = await begun(['free-response']);
    expect(runner.response()).toEqual({ marks: [] });
  });

  test('what is asked about is pointed at and in view, and goes with the question', async () => {
    const { runner, viewer } = await begun(['label-structure', 'single-choice']);
    expect(viewer.store.getState().pointedOut).toEqual([{ shape: 'marker', at: [31.5, -12, 84] }]);
    runner.choose('name', 'left superior pulmonary vein');
    await runner.submit('mouse', 'flat');
    await runner.next();
    expect(viewer.store.getState().pointedOut).toEqual([]);
  });

  test('a region is answered with what it read', async () => {
    const { runner, viewer } = await begun(['attenuation']);
    const { crosshair } = viewer.store.getState();
    const at = (x: number, y: number) => lps(crosshair[0] + x, crosshair[1] + y, crosshair[2]);
    for (const point of [at(-1.5, 0), at(1.5, 0), at(0, 3)])
      viewer.run('placePoint', { at: point, id: 'roi', createdAt: 0 }, flat);
    const { measurement } = runner.response() as { measurement: { measured: Record<string, number> } };
    expect(Object.keys(measurement.measured).sort()).toEqual(['mean', 'sd', 'voxels']);
    for (const value of Object.values(measurement.measured)) expect(Number.isFinite(value)).toBe(true);
  });
});
