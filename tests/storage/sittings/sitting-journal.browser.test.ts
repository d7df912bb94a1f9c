import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createDatabase } from '../../../src/storage/database.ts';
import { createDeviceSitting } from '../../../src/storage/sittings/create-device-sitting.ts';
import type { DeviceSitting } from '../../../src/storage/sittings/device-sitting.ts';
import { onOnline } from '../../../src/storage/sittings/on-online.ts';
import { createOtherTabs } from '../../../src/storage/sittings/other-tabs.ts';
import { createExampleServer, exampleView, unreachable } from './example-sitting.ts';

const databaseName = 'oblique-sitting-test';
const sittingId = exampleView.participantId;
const opened: { close(): void }[] = [];

beforeEach(() => deleteDB(databaseName));
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

/** The page, with a server that may be away. */
async function openPage(server = createExampleServer()): Promise<DeviceSitting> {
  const database = createDatabase(databaseName);
  const sitting = await createDeviceSitting({
    server,
    database,
    sittingId,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log: silentLog,
    onOnline,
    otherTabs: createOtherTabs,
  });
  opened.push({
    close() {
      sitting.dispose();
      database.close();
    },
  });
  return sitting;
}

/** Another thread with its own connection; `acknowledged` resolves at its n-th acknowledgement. */
function otherTab(count: number) {
  const worker = new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' });
  opened.push({ close: () => worker.terminate() });
  const acknowledged = (n: number) =>
    new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => data === n - 1 && resolve());
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
    });
  worker.postMessage({ databaseName, sittingId, count });
  return { worker, acknowledged };
}

const state = (sitting: DeviceSitting) => sitting.store.getState();
const numbers = (sitting: DeviceSitting) => state(sitting).events.map(({ number }) => number);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

test('killed the moment it acknowledged: the next page has every event, and sends them all once', async () => {
  const { worker, acknowledged } = otherTab(200);
  await acknowledged(17);
  worker.terminate();
  const server = createExampleServer();
  const page = await openPage(server);
  const found = numbers(page).length;
  expect(found).toBeGreaterThanOrEqual(17);
  expect(numbers(page)).toEqual(upTo(found));
  await page.record({ type: 'stopped', reason: 'The tab was killed.' });
  await expect.poll(() => state(page).sync).toEqual({ unsent: 0, state: 'all sent', problem: undefined });
  expect([...server.kept.values()].map(({ number }) => number)).toEqual(upTo(found + 1));
  expect(new Set([...server.kept.keys()].map((name) => name.split('/')[0])).size).toBe(1);
});

test('two threads at once: no number twice, nothing lost', async () => {
  const page = await openPage();
  const { acknowledged } = otherTab(40);
  await Promise.all([
    acknowledged(40),
    ...upTo(40).map((i) => page.record({ type: 'deviated', what: `this tab ${i}` })),
  ]);
  const after = await openPage();
  expect(numbers(after)).toEqual(upTo(80));
  expect(new Set(state(after).events.map((event) => 'what' in event && event.what)).size).toBe(80);
});

test('what another tab records is seen, and a network that is back is used at once', async () => {
  const server = createExampleServer();
  server.fails = () => ({ before: unreachable({ retryAfterMs: 3_600_000 }) });
  const here = await openPage(server);
  await here.record({ type: 'deviated', what: 'without a network' });
  await expect.poll(() => state(here).sync.state).toBe('waiting');
  server.fails = undefined;
  window.dispatchEvent(new Event('online'));
  await expect.poll(() => server.kept.size).toBe(1);
  const there = await openPage(server);
  await there.record({ type: 'deviated', what: 'in the other tab' });
  await expect.poll(() => numbers(here)).toEqual([0, 1]);
});
