import { Kysely, PostgresDialect } from 'kysely';
import { UserError } from '../../base/user-error.ts';
import { migrate } from './migrate.ts';
import type { Disk } from './open-pglite.ts';
import type { OpenedDatabase } from './opened-database.ts';
import type { Tables } from './tables.ts';

/** Where a database is: a PostgreSQL by its address, PGlite in a folder, or PGlite in memory for tests. */
export type DatabasePlace = { readonly url: string } | PglitePlace;
type PglitePlace = { readonly folder: string; readonly disk?: Disk } | { readonly memory: true };

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

/** Its WebAssembly is loaded only where it is used. */
async function openPglite(place: PglitePlace): Promise<OpenedDatabase> {
  const { openPgliteInFolder, openPgliteInMemory } = await import('./open-pglite.ts');
  return 'folder' in place ? openPgliteInFolder(place.folder, place.disk) : openPgliteInMemory();
}
