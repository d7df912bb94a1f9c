import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { openDatabase } from '../../../src/server/database/open-database.ts';
import type { OpenedDatabase } from '../../../src/server/database/opened-database.ts';
import { PilotClient } from '../../support/pilot-server/pilot-client.ts';
import { type PilotServer, startPilotServer } from '../../support/pilot-server/start-pilot-server.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { postgresTool, type RunningPostgres, startPostgres } from '../../support/start-postgres.ts';
import { codesOf, idsOf } from '../../support/codes-of.ts';
import { ungraded } from '../../support/ungraded.ts';

const { protocol, options } = rehearsal();
const pilot = `/pilots/${protocol.id}`;
const account = { name: 'ada', password: 'a password for tests' };
const secret = 'the same random characters on both servers';
const participants = 12;
/** One robot for every sequence: what it does first is alike for all, what it does then belongs to its sequence. */
const robots = simulateCohort(protocol, { ...options, participants: protocol.sequences.length });
const split = (sequence?: string) => {
  const { events } = robots.find((robot) => robot.sequence === (sequence ?? robot.sequence))!;
  const sent = events.map(ungraded);
  const allocated = sent.findIndex(({ type }) => type === 'allocated');
  return { before: sent.slice(0, allocated), after: sent.slice(allocated) };
};
const inBatches = (events: readonly SittingEvent[], size: number) =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, i) => events.slice(i * size, (i + 1) * size));

interface Participant {
  readonly id: string;
  readonly code: string;
  readonly device: string;
  readonly client: PilotClient;
  sequence: string;
}

describe.skipIf(!postgresTool.path)(postgresTool.title('two servers on one PostgreSQL'), () => {
  let postgres: RunningPostgres;
  let database: OpenedDatabase;
  let first: PilotServer;
  let second: PilotServer;
  let owner: PilotClient;
  let people: Participant[];

  beforeAll(async () => {
    postgres = await startPostgres();
    const env = { DATABASE_URL: postgres.url, OBLIQUE_SECRET: secret };
    // At once, so that both want to bring the empty database to its form.
    [first, second] = await Promise.all([startPilotServer({ env }), startPilotServer({ env })]);
    database = await openDatabase({ url: postgres.url });
  }, 120_000);
  afterAll(async () => {
    await database?.close();
    await second?.stop();
    await first?.kill();
    await postgres?.stop();
  });

  /** To both at once, as a network that delivers twice would: either must acknowledge all of it. */
  async function sendTwice({ client, device }: Participant, events: readonly SittingEvent[]): Promise<void> {
    const replies = await Promise.all(
      [first, second].map(({ url }) => client.ask('POST', '/sitting/events', { device, events }, url)),
    );
    for (const { acknowledged, refused } of replies) {
      expect(refused).toEqual([]);
      expect(new Set(acknowledged)).toEqual(new Set(events.map(({ number }) => number)));
    }
  }

  test('whoever is known to one is known to the other, and a pilot goes on where it is', async () => {
    owner = new PilotClient([first.url, second.url]);
    await owner.ask('POST', '/setup', { code: first.setupCode, ...account }, first.url);
    const again = await owner.send('POST', '/setup', { code: second.setupCode, ...account }, second.url);
    expect(again.status).toBe(409);
    expect(await owner.ask('GET', '/account', undefined, second.url)).toMatchObject({ name: account.name });
    await owner.ask('POST', '/pilots', { protocol }, first.url);
    await owner.ask('POST', `${pilot}/lock`, undefined, second.url);
    await owner.ask('POST', `${pilot}/open`, undefined, first.url);
    const wanted = { count: participants, stratum: 'all' };
    const issued = await owner.ask('POST', `${pilot}/participants`, wanted, second.url);
    const ids = idsOf(issued);
    people = codesOf(issued).map((code, i) => ({
      id: ids[i]!,
      code,
      device: `device-of-${code}`,
      client: new PilotClient(i % 2 === 0 ? [first.url, second.url] : [second.url, first.url]),
      sequence: '',
    }));
  });

  test('a third with another secret, which could open none of their seeds, says so at its start', async () => {
    const env = { DATABASE_URL: postgres.url, OBLIQUE_SECRET: 'other random characters, as many as those' };
    await expect(startPilotServer({ env })).rejects.toThrow(
      /Give every server on it the same OBLIQUE_SECRET/,
    );
  });

  test('participants come to either in turn; what reaches both is stored once', async () => {
    const { before } = split();
    await Promise.all(
      people.map(async (person) => {
        await person.client.ask('POST', '/sitting/join', { code: person.code });
        await sendTwice(person, before);
        expect((await person.client.ask('GET', '/sitting')).state).toBe('awaiting allocation');
      }),
    );
    const { count } = await database.db
      .selectFrom('sitting_events')
      .select((is) => is.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(participants * before.length);
  });

  test('all ask both for their place at once: no place is given twice or left out', async () => {
    await Promise.all(
      people.map(async (person) => {
        const views = await Promise.all(
          [first, second].map(({ url }) => person.client.ask('POST', '/sitting/allocation', undefined, url)),
        );
        expect(views[0].allocation).toEqual(views[1].allocation);
        person.sequence = views[0].allocation.sequence;
      }),
    );
    const rows = await database.db.selectFrom('allocation_rows').select('seq').orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual(people.map((_, i) => i + 1));
  });

  test('one is killed while all are sending: the other takes what was not acknowledged', async () => {
    let batchesUntilKill = participants * 2;
    let broken = 0;
    const send = async ({ client, device }: Participant, events: readonly SittingEvent[]) => {
      batchesUntilKill -= 1;
      if (batchesUntilKill === 0) void first.kill();
      try {
        return await client.ask('POST', '/sitting/events', { device, events });
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        broken += 1;
        client.forget(first.url);
        return client.ask('POST', '/sitting/events', { device, events });
      }
    };
    await Promise.all(
      people.map(async (person) => {
        for (const batch of inBatches(split(person.sequence).after, 15)) {
          const { acknowledged, refused } = await send(person, batch);
          expect([acknowledged.length, refused]).toEqual([batch.length, []]);
        }
        expect((await person.client.ask('GET', '/sitting', undefined, second.url)).state).toBe('finished');
      }),
    );
    // Each found out by a request of its own; the machine did not.
    expect(broken).toBeGreaterThan(0);
    expect(broken).toBeLessThanOrEqual(participants);
  });

  test('the list agrees with its revealed seed, and the export has all that was acknowledged, once', async () => {
    for (const verb of ['close', 'reveal'])
      await owner.ask('POST', `${pilot}/${verb}`, undefined, second.url);
    const allocation = await owner.ask('GET', `${pilot}/allocation`, undefined, second.url);
    expect(allocation).toMatchObject({ agrees: true, checked: participants, problems: [] });
    const { body } = await owner.send('GET', `${pilot}/export`, undefined, second.url);
    const lines = strFromU8(unzipSync(body)['events.jsonl']!).trimEnd().split('\n');
    const exported: { participant: string; event: SittingEvent }[] = lines.map((line) => JSON.parse(line));
    const { before } = split();
    for (const { id, sequence } of people)
      expect(exported.filter(({ participant }) => participant === id).map(({ event }) => event)).toEqual([
        ...before,
        ...split(sequence).after,
      ]);
  });
});
