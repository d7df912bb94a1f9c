import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/server/database/open-database.ts';
import type { OpenedDatabase } from '../../../src/server/database/opened-database.ts';
import { loadSittings } from '../../support/pilot-server/load-sittings.ts';
import { smallPilot, smallSittings } from '../../support/pilot-server/small-pilot.ts';
import { postgresTool, type RunningPostgres, startPostgres } from '../../support/start-postgres.ts';
import { createTestApi, setupCode, type TestApi } from '../../support/test-api.ts';
import { codesOf } from '../../support/codes-of.ts';

/** What grows with every sitting. */
const grows = ['participants', 'sitting_sessions', 'allocation_rows', 'sitting_events'];
const held = 2000;
const pilot = `/pilots/${smallPilot.id}`;

describe.skipIf(!postgresTool.path)(postgresTool.title('with many sittings in the database'), () => {
  let postgres: RunningPostgres;
  let watching: OpenedDatabase;
  let codes: string[];

  beforeAll(async () => {
    postgres = await startPostgres();
    watching = await openDatabase({ url: postgres.url });
    await withApi(async (api) => {
      const owner = api.client();
      await owner.ask('POST', '/setup', { code: setupCode, name: 'ada', password: 'a password for tests' });
      await owner.ask('POST', '/pilots', { protocol: smallPilot });
      for (const verb of ['lock', 'open']) await owner.ask('POST', `${pilot}/${verb}`);
      codes = codesOf(await owner.ask('POST', `${pilot}/participants`, { count: 2, stratum: 'all' }));
    });
    await loadSittings(watching.db, 1, held);
  }, 120_000);
  afterAll(async () => {
    await watching?.close();
    await postgres?.stop();
  });

  /** PostgreSQL counts for a connection when it is closed at the latest. */
  async function withApi(work: (api: TestApi) => Promise<void>): Promise<void> {
    const opened = await openDatabase({ url: postgres.url });
    const api = await createTestApi(opened.db);
    await work(api);
    await api.host.close();
    await opened.close();
  }

  /** Rows that were read by going through a whole table, by its name. */
  async function rowsScanned(): Promise<Record<string, number>> {
    const { rows } = await sql<{ relname: string; seq_tup_read: string }>`
      SELECT relname, seq_tup_read FROM pg_stat_user_tables`.execute(watching.db);
    return Object.fromEntries(
      rows
        .filter(({ relname }) => grows.includes(relname))
        .map((row) => [row.relname, Number(row.seq_tup_read)]),
    );
  }

  test('nothing that a participant does goes through a whole table', async () => {
    const before = await rowsScanned();
    await withApi(async (api) => {
      for (const code of codes) {
        const client = api.client();
        const send = (events: readonly unknown[]) =>
          client.ask('POST', '/sitting/events', { device: `device-of-${code}`, events });
        await client.ask('POST', '/sitting/join', { code });
        await send([...smallSittings.values()][0]!.slice(0, 1));
        const { allocation } = await client.ask('POST', '/sitting/allocation');
        await send(smallSittings.get(allocation.sequence)!.slice(1));
        expect((await client.ask('GET', '/sitting')).state).toBe('finished');
      }
      await api.client().ask('POST', '/withdrawal', { code: codes[0] });
    });
    expect(await rowsScanned()).toEqual(before);
    expect(Object.keys(before)).toHaveLength(grows.length);
  });
});
