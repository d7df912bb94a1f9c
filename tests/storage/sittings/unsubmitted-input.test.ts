import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { awaitingGrade } from '../../../src/research/sitting/awaiting-grade.ts';
import type { Happening } from '../../../src/research/sitting/happening.ts';
import { createDatabase } from '../../../src/storage/database.ts';
import { createDeviceSitting } from '../../../src/storage/sittings/create-device-sitting.ts';
import type { DeviceSitting } from '../../../src/storage/sittings/device-sitting.ts';
import type { UnsubmittedInput } from '../../../src/storage/sittings/unsubmitted-input.ts';
import { consented, createExampleServer, exampleView, unreachable } from './example-sitting.ts';

const sittingId = exampleView.participantId;
const stepId = 'period-1/case/a';
const input: UnsubmittedInput = {
  stepId,
  questionId: 'q',
  shownAt: 5,
  firstInputAt: 6,
  choices: { text: 'typed only', option: 'a', several: ['b', 'c'], slider: 3.5 },
  pin: lps(1, 2.5, -7),
  marks: [{ id: 'k', at: lps(3, 4, 5), rating: 60 }],
  measurements: [{ id: 'm', kind: 'length', points: [lps(0, 1, 2), lps(3, 5, 7)], createdAt: 8 }],
  selectedId: 'm',
};
let server = createExampleServer();
const opened: { dispose(): void }[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  server = createExampleServer({
    ...exampleView,
    allocation: { sequence: 'VR-FLAT', conditions: [] },
    steps: [
      {
        id: stepId,
        kind: 'case',
        caseId: 'a',
        questions: ['q', 'r'],
        caseSet: '1',
        period: 1,
        condition: 'VR',
      },
      { id: 'debrief', kind: 'debrief' },
    ],
  });
});
afterEach(() => {
  for (const each of opened.splice(0)) each.dispose();
  vi.unstubAllGlobals();
});

async function openPage(): Promise<DeviceSitting> {
  const sitting = await createDeviceSitting({
    server,
    database: createDatabase('site'),
    sittingId,
    clock: createManualClock(1_700_000_000_000),
    newId: () => 'device-1',
    log: silentLog,
    backOff: { firstMs: 5, longestMs: 20 },
  });
  opened.push(sitting);
  return sitting;
}
const inNextPage = async () => (await openPage()).input();
const answered: Happening = {
  type: 'answered',
  stepId,
  answer: {
    questionId: 'q',
    questionKind: 'single-choice',
    response: { option: 'a' },
    grade: awaitingGrade,
    inputKind: 'mouse',
    condition: 'flat',
    shownAt: 5,
    submittedAt: 9,
  },
};

test('is there again as it was left, and nobody is sent any of it', async () => {
  const sent: unknown[] = [];
  const { append } = server;
  vi.spyOn(server, 'append').mockImplementation((device, events) => {
    sent.push(device, events);
    return append(device, events);
  });
  const page = await openPage();
  await page.keepInput({ ...input, choices: {} });
  await page.record({ type: 'case-begun', stepId });
  await page.keepInput(input);
  await page.record({ type: 'resumed' });
  await vi.waitFor(() => expect(server.kept.size).toBe(2));
  page.dispose();
  expect(await inNextPage()).toEqual(input);
  expect(JSON.stringify(sent)).toContain('case-begun');
  expect(JSON.stringify(sent)).not.toMatch(/typed only|measurements/);
});

test.each<[string, Happening]>([
  ['its answer', answered],
  ['the end of its case', { type: 'case-ended', stepId, timedOut: true }],
])('goes with %s, and with nothing else', async (_name, end) => {
  const page = await openPage();
  await page.keepInput(input);
  for (const other of [consented, { type: 'stopped', reason: 'for now' }, { type: 'resumed' }] as const)
    await page.record(other);
  expect(await inNextPage()).toEqual(input);
  await page.record(end);
  expect(page.input()).toBeUndefined();
  expect(await inNextPage()).toBeUndefined();
});

test('goes where its case has ended on another device, or the page died before it was dropped', async () => {
  const page = await openPage();
  await page.keepInput(input);
  server.view = { ...server.view, done: [stepId] };
  expect(await inNextPage()).toBeUndefined();
  server.view = { ...server.view, done: [] };
  expect(await inNextPage()).toBeUndefined();
});

test('that nobody can read is none, and costs neither the view nor an event', async () => {
  const page = await openPage();
  await page.record(consented);
  await page.keepInput(input);
  const database = createDatabase('site');
  await database.write('sittings', async (store) => {
    const kept = (await store.get(sittingId)) as { input: object };
    await store.put({ ...kept, input: { ...kept.input, marks: 'another version' } } as never, sittingId);
  });
  vi.spyOn(server, 'see').mockRejectedValue(unreachable());
  const again = await openPage();
  expect(again.input()).toBeUndefined();
  expect(again.store.getState()).toMatchObject({
    view: { title: 'Example' },
    events: [{ type: 'consented' }],
  });
});

test('a disk that is full keeps no answer from being taken', async () => {
  const page = await openPage();
  await page.keepInput(input);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('out of room', 'QuotaExceededError');
  });
  await page.record(answered);
  put.mockRestore();
  expect(page.store.getState().events.at(-1)).toMatchObject({ type: 'answered' });
});
