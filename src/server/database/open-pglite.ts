import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import { isAlive } from '../is-alive.ts';
import { lockFolder } from './folder-lock.ts';
import type { OpenedDatabase } from './opened-database.ts';
import { PglitePool } from './pglite-pool.ts';
import { SyncedFolder, type SyncFile, syncedStart } from './synced-folder.ts';
import type { Tables } from './tables.ts';

/** What tests put in the place of the disk. */
export interface Disk {
  readonly sync?: SyncFile;
  readonly freeBytes?: () => Promise<number>;
}

/** PGlite in memory. */
export async function openPgliteInMemory(): Promise<OpenedDatabase> {
  const create = async () => ({ pglite: await PGlite.create(), hasFailed: () => false });
  const pool = new PglitePool(await create(), create, async () => Infinity);
  return { db: databaseOf(pool), kind: 'PGlite', close: () => pool.end() };
}

/** PGlite in a folder that this process alone has; throws a `UserError` where another one has it. */
export async function openPgliteInFolder(folder: string, disk: Disk = {}): Promise<OpenedDatabase> {
  const unlock = await lockFolder(folder, isAlive);
  const create = async () => {
    const files = new SyncedFolder(join(folder, 'pglite'), disk.sync);
    const pglite = await PGlite.create({ fs: files, startParams: [...syncedStart] });
    const execute = pglite.execProtocolRawSync.bind(pglite);
    // A query is several messages: after a failure in one, the next would spin inside WebAssembly.
    pglite.execProtocolRawSync = (...message) => {
      if (files.failed) throw new Error('pglite: its disk has failed');
      return execute(...message);
    };
    return { pglite, hasFailed: () => files.failed };
  };
  const pool = new PglitePool(await create(), create, disk.freeBytes ?? (() => freeBytesOf(folder)));
  return {
    db: databaseOf(pool),
    kind: 'PGlite',
    async close() {
      await pool.end();
      await unlock();
    },
  };
}

const databaseOf = (pool: PglitePool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
