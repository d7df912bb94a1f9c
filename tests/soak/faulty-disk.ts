import { createDatabase, type Database } from '../../src/storage/database.ts';
import { storageError } from '../../src/storage/storage-error.ts';

export interface FaultyDisk {
  readonly database: Database;
  /** The next `writes` of events find no room: their transactions are aborted after the work was done. */
  fill(writes: number): void;
  /** Writes that found no room. */
  refused(): number;
}

/** One browser's database under `name`, whose disk may be full. */
export function createFaultyDisk(name: string): FaultyDisk {
  const inner = createDatabase(name);
  let full = 0;
  let refused = 0;
  return {
    database: {
      ...inner,
      async write(store, work) {
        if (store !== 'sittingEvents' || full === 0) return inner.write(store, work);
        full -= 1;
        refused += 1;
        return inner
          .write(store, async (opened) => {
            await work(opened);
            opened.transaction.abort();
            return new Promise<never>(() => undefined);
          })
          .catch(() => {
            throw storageError(new DOMException('out of room', 'QuotaExceededError'));
          });
      },
    },
    fill(writes) {
      full = writes;
    },
    refused: () => refused,
  };
}
