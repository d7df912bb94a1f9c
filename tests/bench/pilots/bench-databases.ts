import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../src/server/database/open-database.ts';
import type { Database } from '../../../src/server/database/tables.ts';
import { type PilotServer, startPilotServer } from '../../support/pilot-server/start-pilot-server.ts';
import { postgresTool, startPostgres } from '../../support/start-postgres.ts';

/** A database that a server in a process of its own is put on; one of the two has it at a time. */
export interface BenchDatabase {
  readonly name: string;
  serve(cases: string): Promise<PilotServer>;
  /** Straight into the tables, while no server runs. */
  direct(work: (db: Database) => Promise<void>): Promise<void>;
  remove(): Promise<void>;
}

/** PGlite in a folder and, where Debian's package is installed, PostgreSQL; both empty. */
export async function benchDatabases(): Promise<BenchDatabase[]> {
  const data = mkdtempSync(join(tmpdir(), 'oblique-bench-pilots-'));
  const pglite: BenchDatabase = {
    name: 'PGlite',
    serve: (cases) => startPilotServer({ env: {}, data, cases }),
    direct: (work) => directly({ folder: data }, work),
    remove: async () => rmSync(data, { recursive: true }),
  };
  if (!postgresTool.path) return [pglite];
  const postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url, OBLIQUE_SECRET: 'a secret of 32 characters or more' };
  const postgresql: BenchDatabase = {
    name: 'PostgreSQL',
    serve: (cases) => startPilotServer({ env, cases }),
    direct: (work) => directly({ url: postgres.url }, work),
    remove: () => postgres.stop(),
  };
  return [pglite, postgresql];
}

async function directly(
  place: Parameters<typeof openDatabase>[0],
  work: (db: Database) => Promise<void>,
): Promise<void> {
  const opened = await openDatabase(place);
  await work(opened.db).finally(() => opened.close());
}
