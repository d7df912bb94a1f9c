import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { createDatabase, type Database } from '../../../src/storage/database.ts';
import {
  createDeviceSitting,
  type DeviceSittingOptions,
} from '../../../src/storage/sittings/create-device-sitting.ts';
import type { DeviceSitting } from '../../../src/storage/sittings/device-sitting.ts';
import { consented, createExampleServer, exampleView, unreachable } from './example-sitting.ts';

const sittingId = exampleView.participantId;
const withdrawn = { code: 'sitting/withdrawn' };
let server = createExampleServer();
/** Whether this browser knows whose sitting it was in. */
let remembered = true;
let ids = 0;
const opened: { dispose(): void }[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  server = createExampleServer();
  remembered = true;
});
afterEach(() => {
  for (const each of opened.splice(0)) each.dispose();
  vi.unstubAllGlobals();
});

/** A page: nothing in memory is shared with another. */
async function openPage(changes: Partial<DeviceSittingOptions> = {}): Promise<DeviceSitting> {
  const sitting = await createDeviceSitting({
    server,
    database: createDatabase('site'),
    sittingId,
    clock: createManualClock(1_700_000_000_000),
    newId: () => `device-${ids++}`,
    log: silentLog,
    backOff: { firstMs: 5, longestMs: 20 },
    forget: async () => {
      remembered = false;
    },
    ...changes,
  });
  opened.push(sitting);
  return sitting;
}

/** Everything of sittings on the disk, as text. */
async function onDisk(): Promise<string> {
  const database = createDatabase('site');
  const [heads, events] = await Promise.all([
    database.read('sittings', (store) => store.getAll()),
    database.read('sittingEvents', (store) => store.getAll()),
  ]);
  database.close();
  return JSON.stringify({ heads, events });
}
const secret = 'what I typed and did not submit';

/** Something is answered, sent, and something typed. */
async function takePart(sitting: DeviceSitting): Promise<void> {
  await sitting.record(consented);
  await vi.waitFor(() => expect(server.kept.size).toBe(1), { interval: 2 });
  await vi.waitFor(() => expect(sitting.store.getState().sync.state).toBe('all sent'), { interval: 2 });
  await sitting.keepInput({
    stepId: 'describe',
    questionId: 'q',
    shownAt: 5,
    choices: { text: secret },
    marks: [],
    measurements: [],
  });
}

/** Kills a page before its nth act that lasts (1.5: after its act 1), as if the tab died: it does nothing more. */
function killedAt(nth: number) {
  let acts = Number.NaN;
  const dead = () => new Promise<never>(() => undefined);
  const state = { killed: false };
  const act = async <T>(work: () => Promise<T>): Promise<T> => {
    const mine = acts++;
    if (state.killed || mine === nth) {
      state.killed = true;
      return dead();
    }
    const result = await work();
    if (mine + 0.5 === nth) state.killed = true;
    return state.killed ? dead() : result;
  };
  const database = createDatabase('site');
  const mortal: Database = { ...database, write: (name, work) => act(() => database.write(name, work)) };
  return {
    state,
    options: {
      database: mortal,
      server: { ...server, withdraw: () => act(server.withdraw) },
      forget: () =>
        act(async () => {
          remembered = false;
        }),
    },
    /** From here on acts are counted, from 0. */
    arm() {
      acts = 0;
    },
  };
}

describe('cut off', () => {
  test('before or after any step, the next page carries it through and nothing is left', async () => {
    const ways: string[] = [];
    for (let nth = 0; ; nth += 0.5) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      server = createExampleServer();
      remembered = true;
      const killing = killedAt(nth);
      const page = await openPage(killing.options);
      await takePart(page);
      killing.arm();
      const through = await Promise.race([
        page.withdraw().then(() => true),
        vi.waitFor(() => expect(killing.state.killed).toBe(true), { interval: 1 }).then(() => false),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      page.dispose();
      const left = await onDisk();
      ways.push(
        `${server.kept.size} there, ${/c{64}/.test(left) || left.includes(secret) ? 'some' : 'none'} here`,
      );
      if (nth === 0) {
        // Nothing had been done yet, so nothing was: the participant asks again.
        const again = await openPage();
        expect(again.store.getState().events).toHaveLength(1);
        await again.withdraw();
      } else if (remembered) await expect(openPage()).rejects.toMatchObject(withdrawn);
      const after = await onDisk();
      expect([nth, server.kept.size, remembered, JSON.parse(after).events]).toEqual([nth, 0, false, []]);
      expect(after).not.toContain(secret);
      expect(after).not.toContain(exampleView.title);
      if (through) break;
    }
    // Each of them was met: nothing done, the server alone, a part here, all.
    expect(new Set(ways)).toEqual(
      new Set(['1 there, some here', '0 there, some here', '0 there, none here']),
    );
    expect(ways.length).toBeGreaterThanOrEqual(12);
  });

  test('a page that comes back without the server says so, keeps what is here, and goes on later', async () => {
    const page = await openPage();
    await takePart(page);
    const lost = vi.spyOn(server, 'withdraw').mockImplementation(async () => {
      server.kept.clear();
      throw unreachable();
    });
    const notYet = { code: 'sitting/unreachable', message: expect.stringMatching(/may still be there/) };
    await expect(page.withdraw()).rejects.toMatchObject(notYet);
    page.dispose();
    await expect(openPage()).rejects.toMatchObject(notYet);
    expect(await onDisk()).toContain(secret);
    lost.mockRestore();
    await expect(openPage()).rejects.toMatchObject(withdrawn);
    expect(await onDisk()).toBe(JSON.stringify({ heads: [], events: [] }));
  });
});

test('who goes on after all, where the server could not be reached, is not deleted at the next start', async () => {
  const page = await openPage();
  await takePart(page);
  vi.spyOn(server, 'withdraw').mockRejectedValueOnce(unreachable());
  await expect(page.withdraw()).rejects.toMatchObject({ code: 'sitting/unreachable' });
  await page.takeBackWithdrawal();
  page.dispose();
  const again = await openPage();
  expect(again.store.getState().events).toHaveLength(1);
  expect(again.input()?.choices).toEqual({ text: secret });
});

test('data that are locked there are kept here too, and the next page opens as ever', async () => {
  const page = await openPage();
  await takePart(page);
  const locked = new UserError('pilots/state', 'The data of this pilot are locked.');
  vi.spyOn(server, 'withdraw').mockRejectedValueOnce(locked);
  await expect(page.withdraw()).rejects.toBe(locked);
  page.dispose();
  expect((await openPage()).store.getState().events).toHaveLength(1);
});

test('a full disk keeps nobody from withdrawing', async () => {
  const page = await openPage();
  await takePart(page);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('out of room', 'QuotaExceededError');
  });
  await page.withdraw();
  expect(put).toHaveBeenCalled();
  put.mockRestore();
  expect([server.kept.size, await onDisk()]).toEqual([0, JSON.stringify({ heads: [], events: [] })]);
});

test('in another tab: what is done here afterwards is not kept, and said so', async () => {
  const listeners = new Set<() => void>();
  const otherTabs = () => {
    let mine = () => {};
    return {
      tell: () => {
        for (const each of listeners) if (each !== mine) each();
      },
      hear(listener: () => void) {
        mine = listener;
        listeners.add(listener);
      },
      close: () => void listeners.delete(mine),
    };
  };
  const here = await openPage({ otherTabs });
  const there = await openPage({ otherTabs });
  await takePart(here);
  await vi.waitFor(() => expect(there.store.getState().events).toHaveLength(1), { interval: 2 });
  await there.withdraw();
  await vi.waitFor(() => expect(listeners.size).toBe(0), { interval: 2 });
  await expect(here.record({ type: 'resumed' })).rejects.toMatchObject(withdrawn);
  expect(await onDisk()).toBe(JSON.stringify({ heads: [], events: [] }));
});

test('a display that closes with the withdrawal leaves nothing behind', async () => {
  const page = await openPage();
  await takePart(page);
  const pending = page.withdraw();
  await expect(page.record(consented)).rejects.toMatchObject(withdrawn);
  await pending;
  await expect(page.record({ type: 'resumed' })).rejects.toMatchObject(withdrawn);
  await page.keepInput({
    stepId: 'describe',
    questionId: 'q',
    shownAt: 5,
    choices: { text: secret },
    marks: [],
    measurements: [],
  });
  expect(await onDisk()).toBe(JSON.stringify({ heads: [], events: [] }));
});
