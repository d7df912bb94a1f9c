import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { lockProtocol } from '../../../src/research/protocol/lock-protocol.ts';
import { deviceFileSchema } from '../../../src/research/sitting/device-file.ts';
import type { Happening } from '../../../src/research/sitting/happening.ts';
import { localPilot, readLocalPilot } from '../../../src/research/sitting/local-pilot.ts';
import { createDatabase } from '../../../src/storage/database.ts';
import { createDeviceSitting } from '../../../src/storage/sittings/create-device-sitting.ts';
import { createLocalSittingServer } from '../../../src/storage/sittings/local-sitting-server.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { happeningOf } from '../../support/ungraded.ts';

const { protocol, seed, cohort, options } = rehearsal();
const stratum = protocol.allocation.strata[0]!;
const pilot = localPilot(lockProtocol(protocol, seed, 5), seed);
const clock = createManualClock(1_700_000_000_000);
const opened: { dispose(): void }[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  for (const each of opened.splice(0)) each.dispose();
  vi.unstubAllGlobals();
});

async function openPlace(place: number) {
  const database = createDatabase('site');
  const world = { database, clock, newId: () => crypto.randomUUID(), log: silentLog };
  const server = await createLocalSittingServer({
    ...world,
    pilot,
    participant: { stratum, place },
    gradedCases: async (id) => {
      const found = options.cases.get(id);
      return found && { questions: found.openCase.questions, answers: found.key.answers };
    },
  });
  const sitting = await createDeviceSitting({ ...world, server, sittingId: server.sittingId });
  opened.push(sitting);
  return { server, sitting };
}
/** What this participant's device records: their case order is their own. */
const happeningsOf = (place: number): Happening[] => cohort[place - 1]!.events.map(happeningOf);

test('a whole sitting without a server: the order follows from seed and number, answers are graded by the key', async () => {
  const place = 3;
  const { server, sitting } = await openPlace(place);
  const events = happeningsOf(place);
  const allocated = events.findIndex(({ type }) => type === 'allocated');
  await expect(sitting.askForAllocation()).rejects.toMatchObject({ code: 'sitting/not-yet' });
  for (const event of events.slice(0, allocated)) await sitting.record(event);
  expect(sitting.store.getState().sitting).toMatchObject({ state: 'awaiting allocation' });
  expect((await server.deviceFile()).sequence).toBeUndefined();
  await sitting.askForAllocation();
  for (const event of events.slice(allocated)) await sitting.record(event);
  expect(sitting.store.getState().sitting.state).toBe('finished');
  sitting.dispose();

  // Another day, another tab.
  const again = await openPlace(place);
  expect(again.sitting.store.getState()).toMatchObject({
    sitting: { state: 'finished' },
    view: { allocation: { sequence: cohort[place - 1]!.sequence } },
  });
  const file = await again.server.deviceFile();
  expect(deviceFileSchema.parse(JSON.parse(JSON.stringify(file)))).toMatchObject({
    concealment: 'not concealed',
    protocolHash: pilot.locked.hash,
    participant: { id: `${stratum}-003`, stratum, place },
    sequence: cohort[place - 1]!.sequence,
  });
  expect(file.events.map(({ number: _number, at: _at, ...event }) => event)).toEqual(
    cohort[place - 1]!.events.map(({ number: _number, at: _at, ...event }) =>
      event.type === 'answered' ? { ...event, gradedBy: 'device' } : event,
    ),
  );
});

test('two participants on one device are two sittings', async () => {
  const [one, two] = [await openPlace(1), await openPlace(2)];
  await one.sitting.record(happeningsOf(1)[0]!);
  expect((await one.server.deviceFile()).events).toHaveLength(1);
  const file = await two.server.deviceFile();
  expect(file.events).toHaveLength(0);
  expect(file.device).not.toBe((await one.server.deviceFile()).device);
});

test('what is not submitted yet is in no file', async () => {
  const { server, sitting } = await openPlace(1);
  await sitting.record(happeningsOf(1)[0]!);
  const given = { stepId: 'case', questionId: 'q', shownAt: 5, marks: [], measurements: [] };
  await sitting.keepInput({ ...given, choices: { text: 'typed only' } });
  const again = await openPlace(1);
  expect(again.sitting.input()?.choices).toEqual({ text: 'typed only' });
  for (const each of [server, again.server]) {
    const file = JSON.stringify(await each.deviceFile());
    expect(file).toContain('consented');
    expect(file).not.toContain('typed only');
  }
});

test('withdrawn: nothing is left', async () => {
  const { sitting } = await openPlace(1);
  await sitting.record(happeningsOf(1)[0]!);
  await sitting.withdraw();
  expect((await (await openPlace(1)).server.deviceFile()).events).toEqual([]);
});

test.each([
  [{ stratum: 'elsewhere', place: 1 }, 'sitting/no-stratum'],
  [{ stratum, place: 0 }, 'sitting/no-place'],
])('%j is no place', async (participant, code) => {
  const world = { database: createDatabase('site'), clock, newId: () => 'device-1', log: silentLog };
  const opening = createLocalSittingServer({
    ...world,
    pilot,
    participant,
    gradedCases: async () => undefined,
  });
  await expect(opening).rejects.toMatchObject({ code });
});

test('the pilot’s file: what does not belong together is not taken', () => {
  expect(readLocalPilot(JSON.stringify(pilot))).toEqual(pilot);
  const text = (change: object) => JSON.stringify({ ...pilot, ...change });
  expect(() => readLocalPilot('{')).toThrow(expect.objectContaining({ code: 'pilot/unreadable' }));
  expect(() => readLocalPilot(text({ seed: `${seed}0` }))).toThrow(
    expect.objectContaining({ code: 'pilot/other-seed' }),
  );
  const changed = { ...pilot.locked, protocol: { ...protocol, title: 'Another' } };
  expect(() => readLocalPilot(text({ locked: changed }))).toThrow(
    expect.objectContaining({ code: 'pilot/changed' }),
  );
});
