import { beforeEach, describe, expect, it } from 'vitest';
import { practiceSeries, practiceVolume } from '../../../src/app/tutorial/practice-volume.ts';
import { createManualClock } from '../../../src/base/clock.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import type { InputKind } from '../../../src/teaching/input-kind.ts';
import { practiceBlock } from '../../../src/teaching/tutorial/practice-block.ts';
import { practiceCase, practiceKey } from '../../../src/teaching/tutorial/practice-case.ts';
import { passedTutorial } from '../../../src/teaching/tutorial/passed-tutorial.ts';
import { type TutorialRecord, tutorialRecordSchema } from '../../../src/teaching/tutorial/tutorial-record.ts';
import { type AttemptRunner, createAttemptRunner } from '../../../src/viewer/attempt-runner.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { createTutorial, type Tutorial } from '../../../src/viewer/tutorial/create-tutorial.ts';
import { lessonFor } from '../../../src/viewer/tutorial/lesson.ts';

const volume = practiceVolume();
const clock = createManualClock(1_000_000);
const mouse = { input: 'mouse', condition: 'flat' } as const;
const [short, slanting, long, upright] = practiceBlock.rods;

let viewer: Viewer;
let runner: AttemptRunner;
let tutorial: Tutorial;
let kept: TutorialRecord[];
let waiting: Promise<void>;

beforeEach(async () => {
  let ids = 0;
  viewer = createViewer({ clock, newId: () => `id${++ids}` });
  viewer.run('openScan', { scan: createScan(practiceSeries, volume) }, { ...mouse, input: 'program' });
  runner = await createAttemptRunner({
    viewer,
    teachingCase: practiceCase,
    loadKey: async () => practiceKey,
    record: async () => undefined,
    condition: 'flat',
  });
  kept = [];
  waiting = Promise.resolve();
  tutorial = begin();
});

const begin = (records: readonly TutorialRecord[] = []) =>
  createTutorial({
    viewer,
    runner,
    condition: 'flat',
    records,
    keep: (record) => kept.push(record),
    wait: () => waiting,
  });

/** Lets the next step begin, some time later. */
async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
  clock.advance(2000);
}

const steps: Readonly<Record<string, () => void | Promise<void>>> = {
  look: () => viewer.run('orbit', { yaw: -0.7, pitch: 0 }, mouse),
  grab: () => viewer.run('zoomSlice', { plane: 'coronal', factor: 1.4 }, mouse),
  scroll: () => viewer.run('scroll', { plane: 'axial', slices: 14 }, mouse),
  window: () => viewer.run('setWindow', { window: { centre: 50, width: 400 } }, mouse),
  cut: () => viewer.run('turnPlanes', { plane: 'axial', angleRad: 0.4 }, mouse),
  measure: () => measure(short!.from, short!.to),
  correct: () => {
    const { id } = viewer.store.getState().annotations.measurements.at(-1)!;
    viewer.run('movePoint', { id, pointIndex: 1, to: slanting!.to, gesture: 'g' }, mouse);
  },
  'measure-second': () => measure(long!.to, long!.from),
  'measure-third': () => measure(upright!.from, lps(44.5, -5, 20.25)),
  locate: () => viewer.run('setPin', { at: practiceBlock.bubble.centre }, mouse),
  'locate-second': () => viewer.run('setPin', { at: lps(-27, 23, -31) }, mouse),
  answer: async () => {
    runner.choose('option', 'rods-4');
    await runner.submit('mouse', 'flat');
  },
};

function measure(a: readonly number[], b: readonly number[], input: InputKind = 'mouse'): void {
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, { ...mouse, input });
  for (const at of [a, b])
    viewer.run(
      'placePoint',
      { at: lps(at[0]!, at[1]!, at[2]!), id: viewer.newId(), createdAt: clock.now() },
      { ...mouse, input },
    );
}

async function doSteps(...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    expect(tutorial.step()?.id).toBe(id);
    await settle();
    await steps[id]!();
    await settle();
  }
}

const all = lessonFor('flat').map(({ id }) => id);
const upTo = (id: string) => all.slice(0, all.indexOf(id));

describe('a way through', () => {
  it('ends after every step was done, with full marks, times and errors, and passes', async () => {
    await doSteps(...all);
    expect(tutorial.step()).toBeUndefined();
    const last = kept.at(-1)!;
    expect(tutorialRecordSchema.parse(last)).toEqual(last);
    expect(last).toMatchObject({ condition: 'flat', score: 100, finishedAt: expect.any(Number) });
    expect(last.steps.map(({ ms, mistakes }) => [ms, mistakes])).toEqual(
      all.map((_, i) => [i === 0 ? 2000 : 4000, 0]),
    );
    const errors = last.steps.flatMap(({ measured }) => (measured ? [measured.errorMm] : []));
    expect(errors).toHaveLength(4);
    expect(errors[3]).toBeCloseTo(Math.hypot(29, 0.5) - 29, 9);
    expect(passedTutorial([last], 'flat')).toBe(true);
    expect(kept).toHaveLength(all.length);
  });

  it('counts mistakes once a try and says what to do', async () => {
    await doSteps(...upTo('locate'));
    await settle();
    for (const x of [1, 2, 3]) {
      viewer.run('setPin', { at: lps(x, 0, 0) }, mouse);
      clock.advance(100);
    }
    expect(tutorial.store.getState()).toMatchObject({ mistakes: 1, hint: expect.stringMatching(/not it/) });
    clock.advance(5000);
    viewer.run('setPin', { at: lps(9, 9, 9) }, mouse);
    expect(tutorial.store.getState().mistakes).toBe(2);
    steps.locate!();
    await settle();
    expect(kept.at(-1)!.steps.at(-1)).toMatchObject({ mistakes: 2, located: { offMm: 0 } });
    expect(tutorial.store.getState().hint).toBeUndefined();
  });

  it('tells how much too long a length is, takes it when it is mended, and no other kind', async () => {
    await doSteps(...upTo('measure'));
    await settle();
    measure(short!.from, lps(-9, -18, 20.25));
    expect(tutorial.step()?.id).toBe('measure');
    expect(tutorial.store.getState().hint).toMatch(/^5\.0 mm too long/);
    const { id } = viewer.store.getState().annotations.measurements[0]!;
    clock.advance(9000);
    viewer.run(
      'movePoint',
      { id, pointIndex: 1, to: lps(-13, -18, 20.25), gesture: 'g', dragging: 'axial' },
      mouse,
    );
    expect(tutorial.step()?.id).toBe('measure');
    viewer.run('endDrag', undefined, mouse);
    await settle();
    expect(kept.at(-1)!.steps.at(-1)).toMatchObject({
      stepId: 'measure',
      mistakes: 1,
      measured: { errorMm: 1 },
    });
  });

  it('a step is not done by what the program does, and a mark put by accident is told', async () => {
    viewer.run('scroll', { plane: 'axial', slices: 1 }, { ...mouse, input: 'program' });
    await settle();
    viewer.run('setPin', { at: lps(1, 2, 3) }, mouse);
    expect(tutorial.store.getState()).toMatchObject({
      mistakes: 1,
      hint: expect.stringMatching(/^That placed/),
    });
    expect(tutorial.step()?.id).toBe('look');
  });

  it('a wrong answer ends it too, and costs', async () => {
    await doSteps(...upTo('answer'));
    runner.choose('option', 'rods-3');
    await runner.submit('mouse', 'flat');
    await settle();
    expect(kept.at(-1)).toMatchObject({
      score: 98,
      steps: expect.arrayContaining([expect.objectContaining({ stepId: 'answer', mistakes: 1 })]),
    });
  });
});

it('the next step begins when the hand is still: what runs on is neither its beginning nor a mistake', async () => {
  let rest = () => {};
  waiting = new Promise((resolve) => {
    rest = resolve;
  });
  await doSteps('look');
  tutorial.skip('known');
  expect(tutorial.step()?.id).toBe('look');
  waiting = Promise.resolve();
  viewer.run('setPin', { at: lps(1, 2, 3) }, mouse);
  rest();
  await settle();
  expect(tutorial.step()?.id).toBe('grab');
  expect(tutorial.store.getState().mistakes).toBe(0);
});

describe('skipping, pausing, coming back', () => {
  it('a skipped step keeps its reason and counts for nothing', async () => {
    tutorial.skip('known');
    await settle();
    expect(kept.at(-1)!.steps).toMatchObject([{ stepId: 'look', outcome: 'skipped', reason: 'known' }]);
    await doSteps(...all.slice(1));
    expect(kept.at(-1)!.score).toBe(92);
  });

  it('a long pause counts as half a minute', async () => {
    clock.advance(3_600_000);
    steps.look!();
    expect(kept[0]!.steps[0]!.ms).toBe(30_000);
  });

  it('goes on where an unfinished one was left, and not with another display’s or a finished one', async () => {
    await doSteps(...upTo('correct'));
    const left = kept.at(-1)!;
    tutorial.dispose();
    tutorial = begin([left, { ...left, id: 'xr', condition: 'xr' }]);
    expect(tutorial.step()?.id).toBe('correct');
    expect(tutorial.store.getState().record.id).toBe(left.id);
    tutorial.dispose();
    tutorial = begin([
      { ...left, finishedAt: 5 },
      { ...left, id: 'old', lesson: 99 },
    ]);
    expect(tutorial.step()?.id).toBe('look');
  });

  it('on another display its own steps are gone through, and the flat ones wait', async () => {
    await doSteps('look', 'grab');
    tutorial.moveTo('xr');
    await settle();
    expect(tutorial.step()?.id).toBe('look');
    tutorial.signal('looked');
    await settle();
    tutorial.signal('grabbed');
    await settle();
    expect(kept.at(-1)).toMatchObject({ condition: 'xr', steps: [{ stepId: 'look' }, { stepId: 'grab' }] });
    tutorial.moveTo('flat');
    await settle();
    expect(tutorial.step()?.id).toBe('scroll');
  });
});

it('every condition has a lesson with the whole criterion in it, and one sentence at least a step', () => {
  for (const condition of ['flat', 'xr', 'cardboard'] as const) {
    const ids = lessonFor(condition).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['measure', 'correct', 'measure-second', 'locate', 'locate-second', 'answer']),
    );
    expect(new Set(ids).size).toBe(ids.length);
  }
});
