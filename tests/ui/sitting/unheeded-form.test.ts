import { beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { protocolSchema } from '../../../src/research/protocol/protocol.ts';
import { createSittingGuide, type HostedGuide } from '../../../src/ui/sitting/create-sitting-guide.ts';
import { unheededForm } from '../../../src/ui/sitting/unheeded-form.ts';
import { type DeviceDouble, deviceDouble } from '../../support/device-double.ts';

const protocol = protocolSchema.parse({
  schema: 'oblique/protocol',
  version: 1,
  id: 'unwell',
  title: 'Viewer against screen',
  design: 'parallel',
  conditions: [
    { id: 'BOX', name: 'Viewer' },
    { id: 'FLAT', name: 'Screen' },
  ],
  questions: [{ id: 'Q1', name: 'Finding' }],
  caseSets: [{ id: '1', cases: [{ id: 'a', questions: ['Q1'] }] }],
  sequences: [{ id: 'FLAT1', periods: [{ condition: 'FLAT', caseSet: '1' }] }],
  allocation: { ratio: [1], blockSizes: [1], strata: ['all'] },
  plannedParticipants: 2,
  primaryOutcome: 'total',
  consentText: 'You read one case.',
  sitting: { displays: { BOX: 'cardboard', FLAT: 'flat' }, before: ['ssq'] },
});

const clock = createManualClock(1_000_000);
let device: DeviceDouble;
let guide: HostedGuide;
const open = () => {
  guide = createSittingGuide({
    device,
    clock,
    wait: () => Promise.reject(new Error('nothing is tried again here')),
    onWithdrawn: () => undefined,
  });
};
const reload = () => {
  guide.dispose();
  open();
};
const part = () => guide.store.getState().part;
const types = () => device.events.map(({ type }) => type);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
async function fill(value: number): Promise<void> {
  const now = part();
  if (now.kind !== 'form') throw new Error(`no form but ${now.kind}`);
  for (const page of now.runner.pages) {
    for (const { id } of page) now.runner.choose(id, String(value));
    await now.runner.next({ input: 'mouse', condition: 'flat' });
  }
}
const caution = () => {
  const now = part();
  return now.kind === 'form' ? now.runner.store.getState().result?.caution : undefined;
};

beforeEach(async () => {
  device = deviceDouble(protocol, 'FLAT1', clock);
  open();
  await guide.consent();
});

test('a form that told to take care is there again on a page that was closed, and is not asked again', async () => {
  await fill(3);
  reload();
  expect(caution()).toMatch(/\w/);
  await fill(0);
  expect(caution()).toMatch(/\w/);
  await guide.goOn();
  await settled();
  expect(part().kind).toBe('case');
  await guide.beginCase();
  reload();
  expect(part().kind).toBe('case');
  expect(types()).toEqual(['consented', 'filled', 'allocated', 'case-begun']);
});

test('so it is after a stop for now', async () => {
  await fill(3);
  await guide.stop('unwell');
  reload();
  expect(part().kind).toBe('stopped');
  await guide.resume();
  expect(caution()).toMatch(/\w/);
});

test('nothing goes on by itself meanwhile: nobody is allocated who may stop', async () => {
  await fill(3);
  await settled();
  reload();
  await settled();
  expect(types().at(-1)).toBe('filled');
  await guide.goOn();
  await settled();
  expect(types().at(-1)).toBe('allocated');
});

test('whoever is well is told nothing, nor is anything told by other words', async () => {
  await fill(2);
  await settled();
  expect(types().at(-1)).toBe('allocated');
  expect(unheededForm(device.events)).toBeUndefined();
  const severe = device.events.map((event) =>
    event.type === 'filled'
      ? { ...event, form: { ...event.form, answers: { ...event.form.answers, nausea: 3 } } }
      : event,
  );
  expect(unheededForm(severe)).toMatchObject({ stepId: 'before/ssq' });
  const others = severe.map((event) =>
    event.type === 'filled' ? { ...event, form: { ...event.form, wordingHash: 'other' } } : event,
  );
  expect(unheededForm(others)).toBeUndefined();
});
