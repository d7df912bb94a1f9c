import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { createDatabase } from '../../../src/storage/database.ts';
import {
  createDeviceSitting,
  type DeviceSittingOptions,
} from '../../../src/storage/sittings/create-device-sitting.ts';
import type { DeviceSitting } from '../../../src/storage/sittings/device-sitting.ts';
import {
  consented,
  consentHash,
  createExampleServer,
  deviated,
  exampleView,
  unreachable,
} from './example-sitting.ts';

const startMs = 1_700_000_000_000;
let clock = createManualClock(startMs);
let server = createExampleServer();
let ids = 0;
const opened: { dispose(): void }[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  clock = createManualClock(startMs);
  server = createExampleServer();
});
afterEach(() => {
  for (const each of opened.splice(0)) each.dispose();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A tab: nothing in memory is shared with another. */
async function openTab(changes: Partial<DeviceSittingOptions> = {}): Promise<DeviceSitting> {
  const sitting = await createDeviceSitting({
    server,
    database: createDatabase('site'),
    sittingId: exampleView.participantId,
    clock,
    newId: () => `device-${ids++}`,
    log: silentLog,
    backOff: { firstMs: 5, longestMs: 20 },
    ...changes,
  });
  opened.push(sitting);
  return sitting;
}
const allSent = (sitting: DeviceSitting) =>
  vi.waitFor(() => expect(sitting.store.getState().sync).toMatchObject({ unsent: 0, state: 'all sent' }), {
    interval: 2,
  });
const numbersOf = (sitting: DeviceSitting) => sitting.store.getState().events.map(({ number }) => number);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('recorded first', () => {
  test('acknowledged only when it is on disk, and sent afterwards', async () => {
    const order: string[] = [];
    const sitting = await openTab();
    const append = server.append;
    vi.spyOn(server, 'append').mockImplementation((device, events) => {
      order.push('sent');
      return append(device, events);
    });
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      const transaction = begin.apply(this, given);
      transaction.addEventListener('complete', () => given[1] === 'readwrite' && order.push('on disk'));
      return transaction;
    });
    await sitting.record(consented);
    order.push('acknowledged');
    expect(order.slice(0, 2)).toEqual(['on disk', 'acknowledged']);
    await allSent(sitting);
    expect(order[2]).toBe('sent');
    expect([...server.kept.values()]).toEqual([{ ...consented, number: 0, at: startMs }]);
  });

  test('a server that never answers keeps nobody waiting', async () => {
    vi.spyOn(server, 'append').mockImplementation(() => new Promise(() => {}));
    const sitting = await openTab();
    await sitting.record(consented);
    await sitting.record(deviated(1));
    expect(sitting.store.getState()).toMatchObject({
      sitting: { now: { id: 'describe' } },
      sync: { unsent: 2, state: 'sending', problem: undefined },
    });
  });

  test('a full disk is said, nothing else is lost, and the same number is given again', async () => {
    const sitting = await openTab();
    await sitting.record(deviated(0));
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('out of room', 'QuotaExceededError');
    });
    await expect(sitting.record(deviated(1))).rejects.toMatchObject({ code: 'storage/full' });
    await sitting.record(deviated(2));
    await allSent(sitting);
    expect([...server.kept.values()].map((event) => 'what' in event && event.what)).toEqual([
      'happening 0',
      'happening 2',
    ]);
    expect(numbersOf(sitting)).toEqual([0, 1]);
  });

  test('what is recorded already is not recorded again, and never changed', async () => {
    const sitting = await openTab();
    await sitting.record(consented);
    await sitting.record(consented);
    expect(numbersOf(sitting)).toEqual([0]);
    const other = { ...consented, consentHash: 'd'.repeat(64) };
    await expect(sitting.record(other)).rejects.toMatchObject({ code: 'sitting/already-recorded' });
  });

  test('a clock that is set back changes no order and keeps nothing from being sent', async () => {
    const sitting = await openTab();
    await sitting.record(deviated(0));
    server.fails = () => ({ before: unreachable() });
    await sitting.record(deviated(1));
    clock.advance(-86_400_000);
    await sitting.record(deviated(2));
    server.fails = undefined;
    await allSent(sitting);
    expect(sitting.store.getState().events).toMatchObject([
      { what: 'happening 0', at: startMs },
      { what: 'happening 1', at: startMs },
      { what: 'happening 2', at: startMs - 86_400_000 },
    ]);
    expect(server.kept.size).toBe(3);
  });
});

describe('tabs', () => {
  test('two at once never give a number twice and lose nothing', async () => {
    const [one, two] = await Promise.all([openTab(), openTab()]);
    await Promise.all(
      upTo(60).map((i) => (i % 2 ? one : two).record({ type: 'deviated', what: `number ${i}` })),
    );
    await Promise.all([allSent(one), allSent(two)]);
    const kept = [...server.kept.values()];
    expect(new Set([...server.kept.keys()].map((name) => name.split('/')[0])).size).toBe(1);
    expect(kept.map(({ number }) => number).sort((a, b) => a - b)).toEqual(upTo(60));
    expect(new Set(kept.map((event) => 'what' in event && event.what)).size).toBe(60);
  });

  test('killed and opened again: everything is there, under the same device, and is sent', async () => {
    server.fails = () => ({ before: unreachable() });
    const killed = await openTab();
    await killed.record(consented);
    await killed.record(deviated(1));
    killed.dispose();
    server.fails = undefined;
    const again = await openTab();
    expect(numbersOf(again)).toEqual([0, 1]);
    await again.record(deviated(2));
    await allSent(again);
    expect(numbersOf(again)).toEqual([0, 1, 2]);
    expect(new Set([...server.kept.keys()].map((name) => name.split('/')[0])).size).toBe(1);
  });

  test('it opens without the server once it was seen, and not before', async () => {
    const see = vi.spyOn(server, 'see').mockRejectedValue(unreachable());
    await expect(openTab()).rejects.toMatchObject({ code: 'sitting/unreachable' });
    see.mockRestore();
    await (await openTab()).record(consented);
    vi.spyOn(server, 'see').mockRejectedValue(unreachable());
    const offline = await openTab();
    expect(offline.store.getState()).toMatchObject({
      view: { title: 'Example' },
      sitting: { now: { id: 'describe' } },
    });
  });
});

describe('sent as often as it takes', () => {
  test('cut before and after the server kept it: there once', async () => {
    let n = 0;
    server.fails = () => [{ before: unreachable() }, { after: unreachable() }, undefined][n++ % 3];
    const sitting = await openTab();
    for (const i of upTo(20)) await sitting.record(deviated(i));
    await allSent(sitting);
    expect(server.kept.size).toBe(20);
    expect(n).toBeGreaterThanOrEqual(3);
  });

  test('it waits as long as the server asks, and tries at once when the network comes back', async () => {
    let online = () => {};
    server.fails = () => ({ before: unreachable({ retryAfterMs: 3_600_000 }) });
    const sitting = await openTab({
      onOnline: (listener) => {
        online = listener;
        return () => {};
      },
    });
    await sitting.record(consented);
    await vi.waitFor(() => expect(sitting.store.getState().sync.state).toBe('waiting'));
    await sitting.record(deviated(1));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(server.requests).toBe(1);
    server.fails = undefined;
    online();
    await allSent(sitting);
    expect(server.kept.size).toBe(2);
  });

  test('one event that nobody can read keeps no other back', async () => {
    server.fails = undefined;
    const append = server.append;
    vi.spyOn(server, 'append').mockImplementation((device, events) =>
      events.some(({ number }) => number === 3)
        ? Promise.reject(new UserError('api/malformed', 'This request cannot be read.'))
        : append(device, events),
    );
    const sitting = await openTab();
    await Promise.all(upTo(8).map((i) => sitting.record(deviated(i))));
    await vi.waitFor(() => expect(server.kept.size).toBe(7));
    await vi.waitFor(() =>
      expect(sitting.store.getState().sync).toMatchObject({
        unsent: 1,
        state: 'refused',
        problem: expect.stringContaining('One entry was not taken'),
      }),
    );
    expect(sitting.store.getState().events).toHaveLength(8);
  });

  test('refused events are kept and said, also after the tab is opened again', async () => {
    server.refuse = ({ number }) => (number === 1 ? 'sitting/no-such-step' : undefined);
    const sitting = await openTab();
    for (const i of upTo(3)) await sitting.record(deviated(i));
    await vi.waitFor(() => expect(server.kept.size).toBe(2));
    sitting.dispose();
    const again = await openTab({ view: { ...exampleView, stored: { [deviceOf(server.kept)]: 2 } } });
    expect(again.store.getState().sync).toMatchObject({
      unsent: 1,
      problem: expect.stringContaining('sitting/no-such-step'),
    });
    expect(again.store.getState().events).toHaveLength(3);
  });

  test('a pilot that takes nothing more is said in its own words', async () => {
    const closed = new UserError('pilots/state', 'This pilot takes no more answers. Ask who runs it.');
    server.fails = () => ({ before: closed });
    const sitting = await openTab();
    await sitting.record(consented);
    await vi.waitFor(() =>
      expect(sitting.store.getState().sync).toEqual({
        unsent: 1,
        state: 'refused',
        problem: closed.message,
      }),
    );
    await expect(sitting.askForAllocation()).rejects.toBe(closed);
  });

  test('a server that came back from an older copy gets everything again', async () => {
    const sitting = await openTab();
    for (const i of upTo(5)) await sitting.record(deviated(i));
    await allSent(sitting);
    sitting.dispose();
    server.kept.clear();
    await allSent(await openTab());
    await vi.waitFor(() => expect(server.kept.size).toBe(5));
  });
});

const deviceOf = (kept: ReadonlyMap<string, unknown>) => [...kept.keys()][0]!.split('/')[0]!;

test('allocation: everything is sent before it is asked for, and it is recorded once', async () => {
  const sitting = await openTab();
  await sitting.record(consented);
  await sitting.record({ type: 'described', facts: {} });
  expect(sitting.store.getState().sitting.state).toBe('awaiting allocation');
  server.view = {
    ...exampleView,
    allocation: { sequence: 'VR-FLAT', conditions: [] },
    steps: [...exampleView.steps, { id: 'debrief', kind: 'debrief' }],
  };
  const kept: number[] = [];
  vi.spyOn(server, 'allocate').mockImplementation(async () => {
    kept.push(server.kept.size);
    return server.view;
  });
  await sitting.askForAllocation();
  await sitting.askForAllocation();
  expect(kept[0]).toBe(2);
  await allSent(sitting);
  expect(sitting.store.getState().events.map(({ type }) => type)).toEqual([
    'consented',
    'described',
    'allocated',
  ]);
  expect(sitting.store.getState().sitting.now).toMatchObject({ id: 'debrief' });
});

test('what another device has done is behind, and its stop ends where this one goes on', async () => {
  server.view = { ...exampleView, done: ['consent'], state: 'stopped' };
  const sitting = await openTab();
  expect(sitting.store.getState().sitting).toMatchObject({ state: 'stopped', now: { id: 'describe' } });
  await sitting.record({ type: 'resumed' });
  expect(sitting.store.getState().sitting.state).toBe('under way');
});

test('withdrawn: nothing is left, there or here; a server that cannot be reached deletes nothing here', async () => {
  const sitting = await openTab();
  await sitting.record({ type: 'consented', consentHash });
  await allSent(sitting);
  const withdraw = vi.spyOn(server, 'withdraw').mockRejectedValueOnce(unreachable());
  await expect(sitting.withdraw()).rejects.toMatchObject({ code: 'sitting/unreachable' });
  expect(numbersOf(sitting)).toEqual([0]);
  await sitting.takeBackWithdrawal();
  const other = await openTab();
  expect(numbersOf(other)).toEqual([0]);
  other.dispose();
  withdraw.mockRestore();
  await sitting.withdraw();
  expect(server.kept.size).toBe(0);
  expect(numbersOf(await openTab())).toEqual([]);
});

test('minutes that are given on the board arrive while the sitting is open, and nothing else is changed by a look', async () => {
  const sitting = await openTab({ lookEveryMs: 5 });
  await sitting.record(consented);
  const see = vi.spyOn(server, 'see').mockRejectedValueOnce(unreachable());
  server.view = { ...exampleView, plan: { describing: [], caseMinutes: 15 }, state: 'stopped', steps: [] };
  await vi.waitFor(() => expect(sitting.store.getState().view.plan.caseMinutes).toBe(15), { interval: 2 });
  expect(sitting.store.getState().view).toEqual({ ...exampleView, plan: server.view.plan });
  expect(sitting.store.getState().sitting.now?.id).toBe('describe');
  sitting.dispose();
  const looks = see.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(see).toHaveBeenCalledTimes(looks);
});
