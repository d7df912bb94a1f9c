import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDatabase } from '../../src/storage/database.ts';
import { createTutorials, type Tutorials } from '../../src/storage/tutorials.ts';
import type { TutorialRecord } from '../../src/teaching/tutorial/tutorial-record.ts';

let tutorials: Tutorials;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  tutorials = createTutorials('site');
});
afterEach(() => {
  tutorials.close();
  vi.unstubAllGlobals();
});

const record = (id: string, startedAt: number): TutorialRecord => ({
  id,
  lesson: 1,
  condition: 'flat',
  startedAt,
  steps: [{ stepId: 'look', outcome: 'done', ms: 4200, mistakes: 1 }],
});

it('keeps a way through the tutorial step by step, in one place, oldest first', async () => {
  await tutorials.put(record('b', 7));
  await tutorials.put(record('a', 3));
  const whole = { ...record('b', 7), finishedAt: 9, score: 75 };
  await tutorials.put(whole);
  expect(await tutorials.all()).toEqual([record('a', 3), whole]);
});

it('passes over what it cannot read, and deletes everything', async () => {
  const database = createDatabase('site');
  await database.write('tutorials', (store) => store.put({ id: 'x', lesson: 'first' }, 'x'));
  database.close();
  await tutorials.put(record('a', 3));
  expect(await tutorials.all()).toEqual([record('a', 3)]);
  await tutorials.deleteAll();
  expect(await tutorials.all()).toEqual([]);
});
