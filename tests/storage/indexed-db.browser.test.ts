import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { sinkKinds } from '../../src/storage/index.ts';
import { deleteMyData, exportMyData } from '../../src/storage/my-data.ts';
import { createKeptViews } from '../../src/storage/kept-views.ts';
import { createSettings } from '../../src/storage/settings.ts';
import { createTutorials } from '../../src/storage/tutorials.ts';
import type { Sink } from '../../src/storage/sink.ts';
import type { AttemptEvent } from '../../src/teaching/attempt/attempt-event.ts';
import { keptView } from '../../src/viewer/kept-view.ts';
import { initialState } from '../../src/viewer/viewer-state.ts';
import { exampleAttempt } from '../support/example-attempt.ts';

const databaseName = 'oblique-browser-test';
const open = (): Promise<Sink> =>
  sinkKinds.get('indexed-db').open({ databaseName, saveFile: async () => undefined, log: silentLog });
const opened: { close(): void }[] = [];
const keep = <T extends { close(): void }>(closable: T): T => {
  opened.push(closable);
  return closable;
};

beforeEach(() => deleteDB(databaseName));
afterEach(() => {
  for (const closable of opened.splice(0)) closable.close();
});

/** Another thread with its own connection; `acknowledged` resolves at its n-th acknowledgement. */
function otherTab(events: readonly AttemptEvent[]) {
  const worker = new Worker(new URL('./append-worker.ts', import.meta.url), { type: 'module' });
  const acknowledged = (n: number) =>
    new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => data === n - 1 && resolve());
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
    });
  worker.postMessage({ databaseName, events });
  return { worker, acknowledged };
}

const attempts = Array.from({ length: 12 }, (_, i) => exampleAttempt(`attempt-${i}`, 1_700_000_000_000 + i));
const all = attempts.flatMap(({ events }) => events);

test('killed the moment it acknowledged: every acknowledged event is there', async () => {
  const { worker, acknowledged } = otherTab(all);
  await acknowledged(23);
  worker.terminate();
  const survivor = keep(await open());
  const stored = await survivor.events();
  expect(stored.length).toBeGreaterThanOrEqual(23);
  expect(stored).toEqual(expect.arrayContaining(all.slice(0, 23)));
});

test('two threads writing the same and different events at once lose and double nothing', async () => {
  const { worker, acknowledged } = otherTab(all);
  const here = keep(await open());
  await Promise.all([acknowledged(all.length), ...[...all].reverse().map((event) => here.append(event))]);
  worker.terminate();
  const stored = await here.events();
  expect(stored).toHaveLength(all.length);
  expect(stored).toEqual(expect.arrayContaining(all));
});

test('my data: everything is in the export, and nothing is left after deleting', async () => {
  const sink = keep(await open());
  const settings = keep(createSettings(databaseName));
  const { attempt, events } = attempts[3]!;
  for (const event of events) await sink.append(event);
  await settings.set('theme', 'dark');
  const clock = createManualClock(1_700_000_100_000);
  const views = keep(createKeptViews(databaseName, clock));
  await views.set('case:chest-001', keptView(initialState));
  const tutorials = keep(createTutorials(databaseName));
  await tutorials.put({ id: 'a', lesson: 1, condition: 'flat', startedAt: 5, steps: [] });
  const data = JSON.parse(await exportMyData({ sink, settings, views, tutorials }, clock));
  expect(data).toMatchObject({
    schema: 'oblique/my-data',
    exportedAt: '2023-11-14T22:15:00.000Z',
    attempts: [{ id: attempt.id, answers: attempt.answers, finishedAt: attempt.finishedAt }],
    events,
    settings: { theme: 'dark' },
    views: { 'case:chest-001': { layout: 'grid' } },
    tutorials: [{ id: 'a', startedAt: 5 }],
  });
  await deleteMyData({ sink, settings, views, tutorials });
  const left = [await sink.events(), await settings.all(), await views.all(), await tutorials.all()];
  expect(left).toEqual([[], {}, {}, []]);
});
