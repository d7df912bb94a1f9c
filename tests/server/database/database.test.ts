import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockFolder } from '../../../src/server/database/folder-lock.ts';
import { migrate, migrations } from '../../../src/server/database/migrate.ts';
import { openDatabase } from '../../../src/server/database/open-database.ts';
import { bothDatabases, type TestDatabase } from '../../support/both-databases.ts';

describe.each(bothDatabases)('%s', (_, available, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    if (available) database = await open();
  }, 120_000);
  afterAll(() => database?.close());

  test.skipIf(!available)(
    'migrations have run, in order, and running them again changes nothing',
    async () => {
      await migrate(database.db);
      const ran = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(
        database.db,
      );
      expect(ran.rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    },
  );

  test.skipIf(!available)('the audit log takes entries and refuses every change', async () => {
    const { db } = database;
    const entry = { at: 1, actor: 'a', what: 'login', pilot_id: null, details: '{}' };
    await db.insertInto('audit_log').values(entry).execute();
    await expect(db.updateTable('audit_log').set({ what: 'x' }).execute()).rejects.toThrow(/only ever added/);
    await expect(db.deleteFrom('audit_log').execute()).rejects.toThrow(/only ever added/);
    await expect(sql`TRUNCATE audit_log`.execute(db)).rejects.toThrow(/only ever added/);
    expect(await db.selectFrom('audit_log').selectAll().execute()).toEqual([{ number: 1, ...entry }]);
  });

  test.skipIf(!available)('times come back as numbers, to the millisecond', async () => {
    const { db } = database;
    const at = Date.parse('2126-01-01T00:00:00.123Z');
    const account = { id: 'a', name: 'a', role: 'owner', password_hash: '', disabled_at: null } as const;
    await db
      .insertInto('accounts')
      .values({ ...account, created_at: at })
      .execute();
    expect(await db.selectFrom('accounts').select('created_at').executeTakeFirst()).toEqual({
      created_at: at,
    });
  });
});

describe('a PostgreSQL address', () => {
  test('that nobody answers at is a sentence', async () => {
    const opening = openDatabase({ url: 'postgresql://oblique@127.0.0.1:1/none' });
    await expect(opening).rejects.toMatchObject({ name: 'UserError', code: 'server/database' });
  });
});

describe('the folder of PGlite', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oblique-data-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has one process at a time; what a killed one left is taken over', async () => {
    writeFileSync(join(folder, 'in-use'), '1234\n');
    await expect(lockFolder(folder, () => true)).rejects.toMatchObject({ code: 'server/data-in-use' });
    const unlock = await lockFolder(folder, () => false);
    expect(readFileSync(join(folder, 'in-use'), 'utf8')).toBe(`${process.pid}\n`);
    await unlock();
    expect(() => readFileSync(join(folder, 'in-use'))).toThrow();
  });
});
