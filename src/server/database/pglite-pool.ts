import type { PGlite } from '@electric-sql/pglite';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { DiskFull } from './disk-full.ts';

/** A log segment is 16 MiB and made whole; below this nothing new is begun, so that what was begun can end. */
const leastFreeBytes = 64 * 1024 * 1024;

export interface RunningPglite {
  readonly pglite: PGlite;
  /** Whether its disk has refused something, so that its answers count for nothing. */
  readonly hasFailed: () => boolean;
}

/**
 * PGlite as a pool of one connection, which those who wait get in turn. After its disk has failed
 * it is opened anew from its folder, as after a crash: the old one is never asked again.
 */
export class PglitePool implements PostgresPool, PostgresPoolClient {
  #current: RunningPglite | undefined;
  #taken = false;
  readonly #waiting: (() => void)[] = [];
  readonly #create: () => Promise<RunningPglite>;
  readonly #freeBytes: () => Promise<number>;

  constructor(first: RunningPglite, create: () => Promise<RunningPglite>, freeBytes: () => Promise<number>) {
    this.#current = first;
    this.#create = create;
    this.#freeBytes = freeBytes;
  }

  async connect(): Promise<PostgresPoolClient> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
    return this;
  }

  /** Whoever waits takes over at once, so that nobody comes between. */
  release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== 'string') throw new Error('pglite pool: it has no cursors');
    return this.#run<R>(text, values);
  }

  async #run<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // The transaction went with the PGlite that it was in.
    if (text === 'rollback' && !this.#current) return { command: 'UPDATE', rowCount: 0, rows: [] };
    if (!this.#current || /^(begin|start)\b/.test(text)) await this.#requireSpace();
    const { pglite, hasFailed } = this.#current ?? (await this.#create());
    this.#current ??= { pglite, hasFailed };
    try {
      const { rows, affectedRows } = await pglite.query<R>(text, [...values]);
      if (!hasFailed()) return { command: 'UPDATE', rowCount: affectedRows ?? 0, rows };
    } catch (error) {
      if (!hasFailed() && !(error instanceof WebAssembly.RuntimeError)) throw error;
    }
    this.#current = undefined;
    throw new DiskFull();
  }

  async end(): Promise<void> {
    const last = this.#current?.pglite;
    if (last && !last.closed) await last.close();
  }

  async #requireSpace(): Promise<void> {
    if ((await this.#freeBytes()) < leastFreeBytes) throw new DiskFull();
  }
}
