import { fsyncSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../src/server/database/open-database.ts';
import type { OpenedDatabase } from '../../../src/server/database/opened-database.ts';
import { createTestApi } from '../../support/test-api.ts';

let folder = '';
let database: OpenedDatabase;
let syncs = 0;
let broken = false;
let freeBytes = Infinity;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oblique-durable-'));
  database = await openDatabase({
    folder,
    disk: {
      sync(descriptor) {
        if (broken) throw new Error('the disk gave up');
        syncs++;
        fsyncSync(descriptor);
      },
      freeBytes: async () => freeBytes,
    },
  });
}, 300_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (what: string) =>
  database.db
    .transaction()
    .execute((queries) =>
      queries
        .insertInto('audit_log')
        .values({ at: 1, actor: 'a', what, pilot_id: null, details: '{}' })
        .execute(),
    );
const kept = async () =>
  (await database.db.selectFrom('audit_log').select('what').orderBy('number').execute()).map(
    ({ what }) => what,
  );

test('every commit is on the disk before it is acknowledged', async () => {
  const { rows } = await sql<{ setting: string }>`SELECT setting FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method') ORDER BY name`.execute(
    database.db,
  );
  expect(rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'on', 'fsync']);
  for (const what of ['one', 'two', 'three']) {
    const before = syncs;
    await write(what);
    expect(syncs).toBeGreaterThan(before);
  }
});

test('a full disk: 507, nothing acknowledged, what was kept is read on, and it goes on when there is room', async () => {
  const api = await createTestApi(database.db);
  freeBytes = 1024 * 1024;
  const made = { code: '0000-0000-0000-0000', name: 'ada', password: 'correct horse battery' };
  const refused = await api.client().send('POST', '/setup', made);
  expect([refused.statusCode, refused.json().code]).toEqual([507, 'api/disk-full']);
  await expect(write('four')).rejects.toMatchObject({ code: 'api/disk-full' });
  expect(await kept()).toEqual(['one', 'two', 'three']);
  freeBytes = Infinity;
  expect((await api.client().send('POST', '/setup', made)).statusCode).toBe(200);
  await api.host.close();
});

test('a disk that gives up in the middle of a commit: an error, and then a database that has all of before', async () => {
  const before = await kept();
  broken = true;
  await expect(write('lost')).rejects.toMatchObject({ code: 'api/disk-full' });
  broken = false;
  expect((await kept()).filter((what) => what !== 'lost')).toEqual(before);
  await write('after');
  expect((await kept()).at(-1)).toBe('after');
}, 60_000);
