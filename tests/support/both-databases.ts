import { openDatabase } from '../../src/server/database/open-database.ts';
import type { OpenedDatabase } from '../../src/server/database/opened-database.ts';
import { postgresTool, startPostgres } from './start-postgres.ts';

export interface TestDatabase extends OpenedDatabase {
  /** For a second connection; PGlite has none. */
  readonly url?: string;
}

/** The two databases that a suite runs on, for `describe.each`: PGlite in memory, and Debian's PostgreSQL where it is. */
export const bothDatabases: readonly (readonly [string, boolean, () => Promise<TestDatabase>])[] = [
  ['PGlite', true, () => openDatabase({ memory: true })],
  [
    postgresTool.title('PostgreSQL'),
    postgresTool.path !== undefined,
    async () => {
      const server = await startPostgres();
      const opened = await openDatabase({ url: server.url });
      return {
        ...opened,
        url: server.url,
        async close() {
          await opened.close();
          await server.stop();
        },
      };
    },
  ],
];
