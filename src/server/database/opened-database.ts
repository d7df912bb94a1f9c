import type { Database } from './tables.ts';

/** A database that is there, in its newest form. */
export interface OpenedDatabase {
  readonly db: Database;
  readonly kind: 'PostgreSQL' | 'PGlite';
  close(): Promise<void>;
}
