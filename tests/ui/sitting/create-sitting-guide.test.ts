import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { protocolSchema } from '../../../src/research/protocol/protocol.ts';
import type { Happening } from '../../../src/research/sitting/happening.ts';
import { createSittingGuide, type HostedGuide } from '../../../src/ui/sitting/create-sitting-guide.ts';
import { STOPPED_FOR_GOOD } from '../../../src/ui/sitting/sitting-guide.ts';
import { type DeviceDouble, deviceDouble } from '../../support/device-double.ts';

const minute = 60_000;
const protocol = protocolSchema.parse({
  schema: 'oblique/protocol',
  version: 1,
  id: 'guided',
  title: 'VR against flat',
  design: 'crossover',
  conditions: [
    { id: 'VR', name: 'Headset' },
    { id: 'FLAT', name: 'Screen' },
  ],
  questions: [{ id: 'Q1', name: 'Finding' }],
  caseSets: [
    { id: '0', cases: [{ id: 'test-a', questions: ['Q1'] }] },
    { id: '1', cases: ['a', 'b'].map((id) => ({ id, questions: ['Q1'], asks: { Q1: 'main-finding' } })) },
    { id: '2', cases: [{ id: 'c', questions: ['Q1'] }] },
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
  consentText: 'You read four cases.',
  sitting: {
    displays: { VR: 'xr', FLAT: 'flat' },
    describing: [
      {
        id: 'year',
        text: 'Year?',
        options: [
          { id: 'y1', text: '1st' },
          { id: 'y2', text: '2nd' },
        ],
      },
    ],
    before: ['ssq'],
    afterPeriod: ['csq-vr'],
    perCondition: ['sus'],
    preference: true,
    preTest: '0',
    familiarisation: { lengths: 3, withinMm: 2, places: 2 },
    breakMinutes: 10,
    sittingMinutes: 90,
  },
});

const clock = createManualClock(1_000_000);
let device: DeviceDouble;
let guide: HostedGuide;
let waits: (() => void)[];
const withdrawn = vi.fn();

const open = () => {
  guide = createSittingGuide({
    device,
    clock,
    wait: () => new Promise((resolve) => waits.push(resolve)),
    onWithdrawn: withdrawn,
  });
};
beforeEach(() => {
  withdrawn.mockReset();
  waits = [];
  device = deviceDouble(protocol, 'VR1-FLAT2', clock);
  open();
});

const part = () => guide.store.getState().part;
const types = () => device.events.map(({ type }) => type);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
/** Goes through a questionnaire with the same answer everywhere; nothing where it is undefined. */
async function fill(value: number | undefined): Promise<void> {
  const now = part();
  if (now.kind !== 'form') throw new Error(`no form but ${now.kind}`);
  const { runner } = now;
  for (const page of runner.pages) {
    for (const { id } of page) if (value !== undefined) runner.choose(id, String(value));
    await runner.next({ input: 'mouse', condition: 'flat' });
  }
}
async function readCase(): Promise<void> {
  const step = guide.step();
  if (step?.kind !== 'case') throw new Error(`no case but ${step?.kind}`);
  await guide.beginCase();
  guide.reading(step.id);
  expect(part()).toMatchObject({ kind: 'case', open: true });
  await device.record({ type: 'case-ended', stepId: step.id, timedOut: false });
}
/** To the first case of the first period, in the headset. */
async function throughToVr(): Promise<void> {
  await guide.consent();
  await guide.describe({ year: 'y1' });
  await fill(0);
  await readCase();
  await settled();
  guide.present('xr');
}
const practised = { lengths: 3, places: 2, activeMs: 1 };

test('leads through the whole sitting in the order of the protocol, and says how far', async () => {
  expect(guide.store.getState()).toMatchObject({
    title: 'VR against flat',
    part: { kind: 'consent', text: 'You read four cases.' },
    step: { nth: 1, of: 4, more: true },
  });
  await guide.consent();
  expect(part()).toMatchObject({ kind: 'describe', describing: [{ id: 'year' }] });
  await guide.describe({ year: 'y2' });
  await fill(1);
  // A test is read flat by everybody.
  expect(part()).toEqual({ kind: 'case', open: false, nth: 1, of: 1 });
  await readCase();
  await settled();
  expect(part()).toMatchObject({ kind: 'change-display', to: 'xr' });
  expect(guide.store.getState().step).toEqual({ nth: 5, of: 16, more: false });
  guide.present('xr');
  expect(part()).toEqual({
    kind: 'familiarise',
    lengths: { done: 0, wanted: 3 },
    places: { done: 0, wanted: 2 },
  });
  guide.practise(practised, true);
  await settled();
  expect(part()).toEqual({ kind: 'case', open: false, nth: 1, of: 2 });
  await readCase();
  expect(part()).toEqual({ kind: 'case', open: false, nth: 2, of: 2 });
  await readCase();
  // Questionnaires are answered on whatever display is there.
  expect(part()).toMatchObject({ kind: 'form', name: 'How do you feel? (Headset)' });
  await fill(1);
  expect(part()).toEqual({ kind: 'break', endsAtMs: clock.now() + 10 * minute });
  await guide.goOn();
  expect(part().kind).toBe('break');
  clock.advance(10 * minute);
  await guide.goOn();
  expect(part()).toMatchObject({ kind: 'change-display', to: 'flat' });
  guide.present('flat');
  guide.practise(practised, false);
  await guide.goOn();
  await readCase();
  await fill(1);
  for (const name of ['Headset', 'Screen']) {
    expect(part()).toMatchObject({ kind: 'form', name: expect.stringContaining(`(${name})`) });
    await fill(3);
  }
  expect(part()).toMatchObject({ kind: 'preference', conditions: [{ id: 'VR' }, { id: 'FLAT' }] });
  await guide.prefer('FLAT', 'Sharper.');
  await guide.goOn();
  expect(part()).toEqual({ kind: 'finished' });
  expect(types()).toEqual([
    ...['consented', 'described', 'filled', 'case-begun', 'case-ended', 'allocated', 'familiarised'],
    ...['case-begun', 'case-ended', 'case-begun', 'case-ended', 'filled', 'break-ended', 'familiarised'],
    ...['case-begun', 'case-ended', 'filled', 'filled', 'filled', 'preferred', 'debriefed'],
  ]);
});

test('waits for the order offline, says so, and asks again until it is there', async () => {
  await guide.consent();
  await guide.describe({ year: 'y1' });
  await fill(undefined);
  device.trouble.offline = true;
  await readCase();
  await settled();
  expect(part()).toMatchObject({ kind: 'waiting', text: expect.stringMatching(/offline.*kept/) });
  expect(guide.store.getState().problem).toMatch(/cannot be reached/);
  for (const again of [1, 2]) {
    expect(waits).toHaveLength(again);
    waits.at(-1)?.();
    await settled();
  }
  device.trouble.offline = false;
  waits.at(-1)?.();
  await settled();
  expect(part().kind).toBe('change-display');
  expect(guide.store.getState().problem).toBeUndefined();
});

test('who is unwell is told so after it is stored, and may stop or go on', async () => {
  await guide.consent();
  await guide.describe({ year: 'y1' });
  await fill(3);
  expect(types().at(-1)).toBe('filled');
  const now = part();
  expect(now.kind === 'form' && now.runner.store.getState().result?.caution).toMatch(/\w/);
  await guide.stop('unwell');
  expect(part()).toEqual({ kind: 'stopped', agreed: true, forGood: false });
  await guide.resume();
  expect(part().kind).toBe('form');
  await guide.goOn();
  expect(part().kind).toBe('case');
  expect(types().filter((type) => type === 'filled')).toHaveLength(1);
});

test('stopping waits for what is being stored, and is recorded once', async () => {
  await guide.consent();
  let written = () => {};
  const { record } = device;
  vi.spyOn(device, 'record').mockImplementationOnce(async (happening) => {
    await new Promise<void>((resolve) => {
      written = resolve;
    });
    return record(happening);
  });
  const describing = guide.describe({ year: 'y1' });
  const stopping = Promise.all([guide.stop('unwell'), guide.stop('for now')]);
  await settled();
  expect(types()).toEqual(['consented']);
  written();
  await Promise.all([describing, stopping]);
  expect(types()).toEqual(['consented', 'described', 'stopped']);
  expect(device.events.at(-1)).toMatchObject({ reason: 'unwell' });
  expect(guide.store.getState()).toMatchObject({ part: { kind: 'stopped' }, busy: false });
});

test('nobody stops a sitting whose participant has withdrawn meanwhile', async () => {
  await guide.consent();
  withdrawn.mockImplementationOnce(() => guide.dispose());
  await Promise.all([guide.withdraw(), guide.stop('unwell')]);
  expect(types()).toEqual([]);
});

describe('another display than planned', () => {
  test('is used on purpose only, and recorded in a sentence', async () => {
    await throughToVr();
    guide.practise(practised, true);
    await settled();
    guide.present('flat');
    expect(part().kind).toBe('change-display');
    await guide.goOn();
    expect(part().kind).toBe('case');
    expect(device.events.at(-1)).toMatchObject({
      type: 'deviated',
      what: expect.stringMatching(
        /^period-1\/case\/[ab]: was done on the screen, not in the headset as planned\.$/,
      ),
    });
    await readCase();
    // For that one alone.
    expect(part().kind).toBe('change-display');
  });

  test('does not let the time of a case begin', async () => {
    await throughToVr();
    guide.practise(practised, true);
    await settled();
    expect(guide.begun()).toBe(false);
    await guide.beginCase();
    expect(guide.begun()).toBe(true);
    await guide.beginCase();
    expect(types().filter((type) => type === 'case-begun')).toHaveLength(2);
  });
});

test('practice ends by the criterion, not by its last step', async () => {
  await throughToVr();
  guide.practise({ lengths: 2, places: 2, activeMs: 5 }, true);
  await settled();
  await guide.goOn();
  expect(part()).toMatchObject({ kind: 'familiarise', lengths: { done: 2, wanted: 3 } });
  guide.practise({ lengths: 4, places: 2, activeMs: 7000 }, false);
  expect(part()).toMatchObject({ kind: 'familiarise', lengths: { done: 3, wanted: 3 } });
  await guide.goOn();
  expect(device.events.at(-1)).toMatchObject({ type: 'familiarised', lengths: 4, places: 2, activeMs: 7000 });
});

test('after the time of the sitting what is left of the cases is left out, and the questionnaires come', async () => {
  await throughToVr();
  guide.practise(practised, true);
  await settled();
  const first = guide.step()!.id;
  await guide.beginCase();
  for (let i = 0; i < 4; i++) {
    clock.advance(29 * minute);
    await device.record({ type: 'deviated', what: 'A sign of life.' });
  }
  // Who is at it ends it.
  expect(guide.step()!.id).toBe(first);
  await device.record({ type: 'case-ended', stepId: first, timedOut: true });
  await settled();
  expect(part().kind).toBe('form');
  expect(device.events.at(-1)).toMatchObject({ type: 'case-ended', timedOut: true });
  await fill(1);
  await settled();
  expect(part().kind).toBe('form');
  expect(types().slice(-3)).toEqual(['break-ended', 'familiarised', 'case-ended']);
});

test('an hour away is not an hour of the sitting', async () => {
  await guide.consent();
  await guide.stop('for now');
  clock.advance(24 * 60 * minute);
  await guide.resume();
  expect(guide.timeLeftMs()).toBe(90 * minute);
  clock.advance(10 * minute);
  expect(guide.timeLeftMs()).toBe(80 * minute);
});

test('who stops for good is told from who stops for now, also after they came back once', async () => {
  await guide.consent();
  await guide.stop('for now');
  expect(part()).toEqual({ kind: 'stopped', agreed: true, forGood: false });
  await guide.resume();
  await guide.stop(STOPPED_FOR_GOOD);
  expect(part()).toEqual({ kind: 'stopped', agreed: true, forGood: true });
});

test('what cannot be recorded is said, and can be done again', async () => {
  device.trouble.diskFull = true;
  await guide.consent();
  expect(guide.store.getState()).toMatchObject({
    part: { kind: 'consent' },
    busy: false,
    problem: expect.stringMatching(/no room/),
  });
  device.trouble.diskFull = false;
  await guide.consent();
  expect(guide.store.getState()).toMatchObject({ part: { kind: 'describe' }, problem: undefined });
});

test('a second press while the first is stored counts once', async () => {
  await Promise.all([guide.consent(), guide.consent()]);
  expect(types()).toEqual(['consented']);
});

test('a page that was closed in the middle goes on at the same step, a break with the time that is left', async () => {
  await throughToVr();
  guide.practise(practised, true);
  await settled();
  await readCase();
  await readCase();
  await fill(1);
  const before = part();
  guide.dispose();
  clock.advance(4 * minute);
  open();
  expect(part()).toEqual(before);
});

test('withdrawing leaves nothing to go on with', async () => {
  await guide.withdraw();
  expect(withdrawn).toHaveBeenCalledOnce();
});

test('steadiness of a display is kept with the step that it was left in', async () => {
  await throughToVr();
  const pace = {
    condition: 'xr',
    refreshHz: 72,
    refreshFrom: 'device',
    frames: 10,
    dropped: 1,
    pauses: 0,
    longestMs: 20,
    histogram: [1],
  } satisfies Extract<Happening, { type: 'paced' }>['pace'];
  guide.keepPace(pace);
  expect(device.events.at(-1)).toMatchObject({ type: 'paced', stepId: 'period-1/familiarise', pace });
});
