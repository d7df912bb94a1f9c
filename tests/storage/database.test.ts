import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDatabase, type Migration, migrations } from '../../src/storage/database.ts';
import { createSettings } from '../../src/storage/settings.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const record = (id: string) => ({
  id,
  attemptId: 'a',
  at: 5,
  event: { type: 'finished', attemptId: 'a', at: 5 } as const,
});
const later: Migration = (database) => void database.createObjectStore('notes' as 'settings');

describe('the schema', () => {
  test('an upgrade keeps what was stored', async () => {
    const old = createDatabase('site', migrations);
    await old.write('events', (store) => store.add(record('a/finished')));
    old.close();
    const upgraded = createDatabase('site', [...migrations, later]);
    expect(await upgraded.read('events', (store) => store.getAll())).toEqual([record('a/finished')]);
    upgraded.close();
    const raw = await openDB('site');
    expect([raw.version, [...raw.objectStoreNames]]).toEqual([
      migrations.length + 1,
      ['drafts', 'events', 'notes', 'settings', 'sittingEvents', 'sittings', 'tutorials', 'views'],
    ]);
    raw.close();
  });

  test('an old tab steps aside for a newer one, then says to reload', async () => {
    const old = createDatabase('site', migrations);
    await old.write('events', (store) => store.add(record('a/finished')));
    const newer = createDatabase('site', [...migrations, later]);
    expect(await newer.read('events', (store) => store.count())).toBe(1);
    await expect(old.write('events', (store) => store.add(record('b/finished')))).rejects.toMatchObject({
      code: 'storage/newer-version',
      message: expect.stringContaining('Reload the page'),
    });
    newer.close();
  });

  test('a tab that does not step aside is named as the reason', async () => {
    const stubborn = await openDB('site', 1);
    await expect(createDatabase('site', [...migrations, later]).open()).rejects.toMatchObject({
      code: 'storage/blocked',
      message: expect.stringContaining('Close that tab'),
    });
    stubborn.close();
  });
});

describe('what can go wrong is said in a sentence', () => {
  test('no IndexedDB at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(createDatabase('site').open()).rejects.toMatchObject({
      code: 'storage/unavailable',
      message: expect.stringContaining('private windows'),
    });
  });

  test('IndexedDB that refuses to open, then works', async () => {
    const denied = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const database = createDatabase('site');
    await expect(database.open()).rejects.toMatchObject({ code: 'storage/unavailable' });
    denied.mockRestore();
    await database.open();
    database.close();
  });

  test('a full disk: nothing is half stored', async () => {
    const database = createDatabase('site');
    await database.open();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('out of room', 'QuotaExceededError');
    });
    await expect(database.write('events', (store) => store.add(record('a/x')))).rejects.toMatchObject({
      code: 'storage/full',
      message: expect.stringContaining('Free some disk space'),
    });
    expect(await database.read('events', (store) => store.count())).toBe(0);
    database.close();
  });

  test('anything else', async () => {
    const database = createDatabase('site');
    await expect(database.write('events', () => Promise.reject(new Error('odd')))).rejects.toMatchObject({
      code: 'storage/failed',
    });
    database.close();
  });
});

test('writes ask for strict durability and resolve only after the transaction is complete', async () => {
  const database = createDatabase('site');
  await database.open();
  const order: string[] = [];
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await database.write('events', async (store) => {
    store.transaction.done.then(() => order.push('complete'));
    await store.add(record('a/x'));
    order.push('added');
  });
  order.push('acknowledged');
  expect(begin).toHaveBeenCalledWith('events', 'readwrite', { durability: 'strict' });
  expect(order).toEqual(['added', 'complete', 'acknowledged']);
  database.close();
});

test('a connection lost under way is made again', async () => {
  const database = createDatabase('site');
  await database.write('events', (store) => store.add(record('a/x')));
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  });
  expect(await database.read('events', (store) => store.count())).toBe(1);
  database.close();
});

test('settings: set, change, list, delete', async () => {
  const settings = createSettings('site');
  expect(await settings.get('theme')).toBeUndefined();
  await settings.set('theme', 'dark');
  await settings.set('theme', { name: 'dim', contrast: 1.25 });
  await settings.set('hand', 'left');
  expect(await settings.get('theme')).toEqual({ name: 'dim', contrast: 1.25 });
  expect(await settings.all()).toEqual({ hand: 'left', theme: { name: 'dim', contrast: 1.25 } });
  await settings.deleteAll();
  expect(await settings.all()).toEqual({});
  settings.close();
});
