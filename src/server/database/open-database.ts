import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { UserError } from '../../base/user-error.ts';
import { isAlive } from '../is-alive.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import type { Database, Tables } from './tables.ts';

/** Where a database is: a PostgreSQL by its address, PGlite in a folder, or PGlite in memory for tests. */
export type DatabasePlace =
  | { readonly url: string }
  | { readonly folder: string }
  | { readonly memory: true };

export interface OpenedDatabase {
  readonly db: Database;
  readonly kind: 'PostgreSQL' | 'PGlite';
  close(): Promise<void>;
}

/** Opens the database and brings it to the newest form. Throws a `UserError` where it cannot be reached or is in use. */
export async function openDatabase(place: DatabasePlace): Promise<OpenedDatabase> {
  const opened = 'url' in place ? await connect(place.url) : await openPglite(place);
  try {
    await migrate(opened.db);
    return opened;
  } catch (cause) {
    await opened.close();
    throw new UserError(
      'server/database',
      `The pilots' database cannot be used: ${cause instanceof Error ? cause.message : String(cause)}. Check DATABASE_URL, or leave it out to keep pilots in a folder.`,
      {},
      { cause },
    );
  }
}

async function connect(url: string): Promise<OpenedDatabase> {
  const { default: pg } = await import('pg');
  const types = {
    // Counts and orders of arrival are far below 2^53, and PGlite gives numbers too.
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, types });
  // A connection that breaks while it rests is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: 'PostgreSQL', close: () => db.destroy() };
}

async function openPglite(
  place: { readonly folder: string } | { readonly memory: true },
): Promise<OpenedDatabase> {
  const [{ PGlite }, { PGliteDialect }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('kysely-pglite-dialect'),
  ]);
  const unlock = 'folder' in place ? await lockFolder(place.folder, isAlive) : async () => {};
  const pglite = await PGlite.create('folder' in place ? join(place.folder, 'pglite') : undefined);
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(pglite) });
  return {
    db,
    kind: 'PGlite',
    async close() {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await unlock();
    },
  };
}
