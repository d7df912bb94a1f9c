import { beforeEach, expect, test, vi } from 'vitest';
import { createSittingDesk, type SittingDesk } from '../../../src/app/sitting/sitting-desk.ts';
import { createManualClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { protocolSchema } from '../../../src/research/protocol/protocol.ts';
import type { LoadedVolume } from '../../../src/sources/opened-study.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import { createSittingGuide, type HostedGuide } from '../../../src/ui/sitting/create-sitting-guide.ts';
import { createViewer } from '../../../src/viewer/create-viewer.ts';
import { type DeviceDouble, deviceDouble } from '../../support/device-double.ts';
import { exampleCase } from '../../support/example-case.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const protocol = protocolSchema.parse({
  schema: 'oblique/protocol',
  version: 1,
  id: 'desk',
  title: 'Desk',
  design: 'crossover',
  conditions: [
    { id: 'VR', name: 'Headset' },
    { id: 'FLAT', name: 'Screen' },
  ],
  questions: [
    { id: 'Q1', name: 'One' },
    { id: 'Q2', name: 'Two' },
  ],
  caseSets: [
    {
      id: '1',
      cases: ['a', 'b'].map((id) => ({ id, questions: ['Q2', 'Q1'], asks: { Q1: 'first', Q2: 'second' } })),
    },
    { id: '2', cases: [{ id: 'c', questions: ['Q1'], asks: { Q1: 'first' } }] },
  ],
  sequences: [
    {
      id: 'VR1-FLAT2',
      periods: [
        { condition: 'VR', caseSet: '1' },
        { condition: 'FLAT', caseSet: '2' },
      ],
    },
  ],
  allocation: { ratio: [1], blockSizes: [1], strata: ['all'] },
  plannedParticipants: 2,
  primaryOutcome: 'total',
  sitting: { displays: { VR: 'xr', FLAT: 'flat' }, caseMinutes: 5 },
});
const { question } = questionKinds.get('single-choice').example;
const option = (questionKinds.get('single-choice').example.right as { option: string }).option;
const text = async (id: string) =>
  exampleCase({
    id,
    questions: ['first', 'unasked', 'second'].map((name) => ({
      ...question,
      id: name,
      rules: { tries: 3, tryCost: 0, hints: [{ text: 'Look up.', cost: 0 }] },
    })),
    steps: [],
    rules: { feedback: 'immediate' },
  });

const volume = { ...tiltedVolume(), diagnostics: [], refused: [] } as LoadedVolume;
const loadable = {
  series: testSeries,
  load: async () => volume,
  loadImage: async () => ({ ...volume, measurable: true }),
  bytes: undefined,
  dicom: undefined,
};
const clock = createManualClock(10_000);
let device: DeviceDouble;
let guide: HostedGuide;
let desk: SittingDesk;
let away: boolean;

const open = () => {
  let ids = 0;
  guide = createSittingGuide({
    device,
    clock,
    wait: () => new Promise(() => undefined),
    onWithdrawn: () => undefined,
  });
  desk = createSittingDesk(
    {
      clock,
      log: silentLog,
      newViewer: () => createViewer({ clock, newId: () => `id${++ids}` }),
      smallScreen: () => false,
      storage: () => Promise.reject(new Error('the learner’s own is left alone')),
    },
    { device, guide },
    {
      images: () => async () => {
        if (away) throw new UserError('case/unreachable', 'The case could not be fetched.');
        return { series: [loadable], refused: [] };
      },
      text,
    },
  );
};
beforeEach(async () => {
  away = false;
  device = deviceDouble(protocol, 'VR1-FLAT2', clock);
  open();
});

const reading = () => desk.store.getState().reading;
const runner = () => {
  const { runner: found } = reading() ?? {};
  if (!found) throw new Error('no questions');
  return found;
};
const asked = () => vi.waitFor(runner);
const types = () => device.events.map(({ type }) => type);
async function answer(condition: 'xr' | 'flat'): Promise<void> {
  runner().choose('option', option);
  runner().choose('@confidence', 70);
  await runner().submit('controller', condition);
}

test('the time of a case begins on its display, once its images are there; then what the step asks is asked', async () => {
  await guide.consent();
  await vi.waitFor(() => expect(reading()?.scan).toBeDefined());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([types(), reading()?.runner]).toEqual([['consented', 'allocated'], undefined]);
  clock.advance(60_000);
  guide.present('xr');
  const { teachingCase, store } = await asked();
  expect(types().at(-1)).toBe('case-begun');
  expect(guide.store.getState().part).toMatchObject({ kind: 'case', open: true });
  expect(teachingCase.questions.map(({ id, rules }) => [id, rules])).toEqual([
    ['second', undefined],
    ['first', undefined],
  ]);
  expect([store.getState().attempt.startedAt, runner().timeLeftMs()]).toEqual([clock.now(), 5 * 60_000]);
  expect(runner().confidenceWanted()).toBe('required');
});

test('answers are recorded without a grade, with the display; the next case comes in the same room', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  const { roomId, caseId } = reading()!;
  const step = guide.step()!.id;
  await answer('xr');
  expect(runner().feedbackDue()).toBe(false);
  expect(runner().question()?.id).toBe('first');
  await answer('xr');
  await vi.waitFor(() => expect(reading()?.caseId).not.toBe(caseId));
  await asked();
  expect(reading()?.roomId).toBe(roomId);
  const recorded = device.events.slice(-4);
  expect(recorded).toMatchObject([
    {
      type: 'answered',
      stepId: step,
      answer: { questionId: 'second', confidence: 70, condition: 'xr', grade: { ruleId: 'awaiting-grade' } },
    },
    { type: 'answered', answer: { questionId: 'first' } },
    { type: 'case-ended', stepId: step, timedOut: false },
    { type: 'case-begun', stepId: guide.step()?.id },
  ]);
});

test('a page that was closed goes on at the question that it was at, with the time that is left', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  await answer('xr');
  desk.dispose();
  guide.dispose();
  clock.advance(2 * 60_000);
  open();
  guide.present('xr');
  await asked();
  expect([runner().question()?.id, runner().timeLeftMs()]).toEqual(['first', 3 * 60_000]);
  expect(types().filter((type) => type === 'case-begun')).toHaveLength(1);
});

const input = { input: 'controller', condition: 'xr' } as const;
const pinned = lps(2, -1, 3);
/** Leaves the page at once, as a reload does; meanwhile no page is open. */
async function reload(meanwhile?: () => Promise<void>): Promise<void> {
  desk.dispose();
  guide.dispose();
  await meanwhile?.();
  open();
  guide.present('xr');
}

test('what was not submitted yet is there again after a reload, on the panels and on the picture, with its times', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  const shownAt = clock.now();
  clock.advance(4000);
  runner().choose('option', option);
  runner().choose('@confidence', 30);
  // Not only when the page says goodbye: a tab that is killed does not.
  await vi.waitFor(() => expect(device.input()).toMatchObject({ choices: { option } }));
  const { viewer } = reading()!;
  viewer.run('setPin', { at: pinned }, input);
  await vi.waitFor(() => expect(device.input()).toMatchObject({ pin: pinned }));
  const line = { kind: 'length', points: [lps(0, 0, 0), lps(0, 4, 0)], createdAt: 7 };
  const measurements = ['m1', 'm2', 'm3'].map((id) => ({ id, ...line }));
  viewer.run('importMeasurements', { measurements }, input);
  viewer.run('selectMeasurement', { id: 'm2' }, input);
  const { annotations, selectedId } = viewer.store.getState();
  expect([annotations.measurements.length, selectedId]).toEqual([3, 'm2']);
  await vi.waitFor(() =>
    expect(device.input()).toMatchObject({ measurements: annotations.measurements, selectedId }),
  );
  const kept = device.input();
  clock.advance(60_000);
  await reload();
  await asked();
  expect(runner().store.getState().choices).toEqual({ option, '@confidence': 30 });
  expect(reading()!.viewer.store.getState()).toMatchObject({ annotations, selectedId });
  await runner().submit('controller', 'xr');
  expect(device.events.at(-1)).toMatchObject({
    type: 'answered',
    answer: { confidence: 30, shownAt, firstInputAt: shownAt + 4000, submittedAt: shownAt + 64_000 },
  });
  expect(device.input()).toBeUndefined();
  // It was of that question, not of the next, also where the page died before it was dropped.
  await reload(() => device.keepInput(kept));
  await asked();
  expect([runner().question()?.id, runner().store.getState().choices]).toEqual(['first', {}]);
  expect(reading()!.viewer.store.getState().annotations).toEqual({
    measurements: [],
    pin: undefined,
    marks: [],
  });
});

test('nothing is kept of a question that was only looked at', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  await reload();
  await asked();
  desk.dispose();
  expect(device.input()).toBeUndefined();
});

test('minutes that are given while a case is read are given to that case', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  clock.advance(4 * 60_000);
  expect(runner().timeLeftMs()).toBe(60_000);
  device.giveMinutes({ ofCase: 2 });
  expect(runner().timeLeftMs()).toBe(3 * 60_000);
  // Of the sitting, which has no limit here, it gets none.
  device.giveMinutes({ ofSitting: 9 });
  expect(runner().timeLeftMs()).toBe(3 * 60_000);
  clock.advance(60_000);
  await reload();
  await asked();
  expect(runner().timeLeftMs()).toBe(2 * 60_000);
});

test('minutes that are given to the sitting are given to the case that it would have cut short', async () => {
  device = deviceDouble(
    { ...protocol, sitting: { ...protocol.sitting!, sittingMinutes: 7 } },
    'VR1-FLAT2',
    clock,
  );
  await reload();
  await guide.consent();
  clock.advance(4 * 60_000);
  guide.present('xr');
  await asked();
  clock.advance(60_000);
  expect(runner().timeLeftMs()).toBe(2 * 60_000);
  device.giveMinutes({ ofSitting: 1 });
  expect(runner().timeLeftMs()).toBe(3 * 60_000);
  // Its own limit holds.
  device.giveMinutes({ ofSitting: 10 });
  expect(runner().timeLeftMs()).toBe(4 * 60_000);
});

test('a page that died between the last answer and the end of its case ends the case', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  const step = guide.step()!.id;
  await answer('xr');
  const { record } = device;
  device.record = async (happening) => {
    // The last that reaches the disk.
    if (happening.type !== 'case-ended') await record(happening);
  };
  await answer('xr');
  desk.dispose();
  guide.dispose();
  device.record = record;
  open();
  guide.present('xr');
  await vi.waitFor(() => expect(guide.step()?.id).not.toBe(step));
  await asked();
  expect(runner().question()?.id).toBe('second');
  expect(types().filter((type) => type === 'case-ended')).toHaveLength(1);
});

test('an answer on another display than planned is a deviation, told once', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  await answer('flat');
  await answer('flat');
  expect(device.events.filter(({ type }) => type === 'deviated')).toMatchObject([
    {
      what: expect.stringMatching(
        /^period-1\/case\/[ab]: was done on the screen, not in the headset as planned\.$/,
      ),
    },
  ]);
});

test('when the time is up what is there counts, and the case has ended so', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  clock.advance(5 * 60_000);
  await runner().timeUp('controller', 'xr');
  await runner().timeUp('controller', 'xr');
  expect(device.events).toContainEqual(expect.objectContaining({ type: 'case-ended', timedOut: true }));
});

test('images that cannot be had are said, and fetched when the participant goes on', async () => {
  away = true;
  await guide.consent();
  await vi.waitFor(() => expect(guide.store.getState().problem).toBe('The case could not be fetched.'));
  guide.present('xr');
  away = false;
  await guide.goOn();
  await asked();
  expect(guide.store.getState().problem).toBeUndefined();
});

test('what could not be had is not said of what came after it', async () => {
  away = true;
  await guide.consent();
  await vi.waitFor(() => expect(guide.store.getState().problem).toBe('The case could not be fetched.'));
  await guide.stop('for now');
  away = false;
  await guide.resume();
  guide.present('xr');
  await asked();
  expect(guide.store.getState().problem).toBeUndefined();
});

test('an answer that cannot be recorded is not taken, and can be given again', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  device.trouble.diskFull = true;
  await answer('xr');
  expect(runner().store.getState().problem?.message).toMatch(/no room/);
  expect(runner().question()?.id).toBe('second');
  device.trouble.diskFull = false;
  await answer('xr');
  expect(types().filter((type) => type === 'answered')).toHaveLength(1);
});

test('who stops before agreeing has not agreed; who stops while their order is waited for has', async () => {
  const stopped = { kind: 'stopped', forGood: false };
  await guide.stop('did not agree');
  expect(guide.store.getState().part).toEqual({ ...stopped, agreed: false });
  await guide.resume();
  device.trouble.offline = true;
  await guide.consent();
  await guide.stop('for now');
  expect(guide.store.getState().part).toEqual({ ...stopped, agreed: true });
});

test('on the screen the station is cleared with the case; stopping clears it too', async () => {
  await guide.consent();
  guide.present('xr');
  await asked();
  await guide.stop('for now');
  expect(reading()).toBeDefined();
  guide.present('flat');
  expect(reading()).toBeUndefined();
});
