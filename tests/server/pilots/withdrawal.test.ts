import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createParticipantCode } from '../../../src/research/allocation/participant-code.ts';
import { tokenHash } from '../../../src/server/api/token.ts';
import { createSecretBox } from '../../../src/server/pilots/secret-box.ts';
import { bothDatabases, type TestDatabase } from '../../support/both-databases.ts';
import { codesOf, idsOf } from '../../support/codes-of.ts';
import { smallPilot } from '../../support/pilot-server/small-pilot.ts';
import { createTestApi, setupCode, type TestApi, type TestClient } from '../../support/test-api.ts';

const pilot = `/pilots/${smallPilot.id}`;
const reason = 'Said so at the desk';
const cookieName = 'oblique-sitting';

describe.each(bothDatabases)('withdrawing on %s', (_, available, open) => {
  const testHere = test.skipIf(!available);
  let database: TestDatabase;
  let api: TestApi;
  let owner: TestClient;
  let codes: string[] = [];
  let ids: string[] = [];

  beforeAll(async () => {
    if (!available) return;
    database = await open();
    api = await createTestApi(database.db);
    owner = api.client();
    await owner.ask('POST', '/setup', { code: setupCode, name: 'ada', password: 'a password for tests' });
    await owner.ask('POST', '/pilots', { protocol: smallPilot });
    await owner.ask('POST', `${pilot}/lock`);
    await owner.ask('POST', `${pilot}/open`);
    const issued = await owner.ask('POST', `${pilot}/participants`, { count: 6, stratum: 'all' });
    codes = codesOf(issued);
    ids = idsOf(issued);
  }, 120_000);
  afterAll(async () => {
    await api?.host.close();
    await database?.close();
  });

  const join = async (nth: number) => {
    const client = api.client();
    await client.ask('POST', '/sitting/join', { code: codes[nth] });
    await client.ask('POST', '/sitting/events', {
      device: 'device-one',
      events: [{ type: 'resumed', number: 0, at: 1 }],
    });
    return client;
  };
  /** The same browser where the reply never came, with whatever it did to the cookies. */
  const replyLost = (client: TestClient) => {
    const before = api.client();
    for (const [name, value] of client.cookies) before.cookies.set(name, value);
    return before;
  };
  const withdrawals = async () =>
    (await owner.ask('GET', '/audit')).filter(({ what }: { what: string }) => what === 'withdrew').length;
  const eventsOf = async (nth: number) =>
    (
      await database.db
        .selectFrom('sitting_events')
        .select('number')
        .where('participant_id', '=', ids[nth]!)
        .execute()
    ).length;

  testHere(
    'again with the same cookie, as after a lost reply, is done; the cookie opens nothing',
    async () => {
      const client = await join(0);
      const participant = ids[0];
      const unheard = replyLost(client);
      expect(await eventsOf(0)).toBe(1);
      const before = await withdrawals();
      await client.ask('POST', '/sitting/withdrawal', { participant });
      expect(await eventsOf(0)).toBe(0);
      for (const again of [unheard, client])
        expect(await again.ask('POST', '/sitting/withdrawal', { participant })).toEqual({ done: true });
      expect(await withdrawals()).toBe(before + 1);
      expect((await client.send('GET', '/sitting')).statusCode).toBe(401);
      expect((await client.send('POST', '/sitting/allocation')).statusCode).toBe(401);
    },
  );

  testHere('by another’s cookie says nothing and deletes nothing', async () => {
    const client = await join(1);
    const gone = await join(2);
    await gone.ask('POST', '/sitting/withdrawal', { participant: ids[2] });
    const mean = async (from: TestClient, participant: string | undefined) => {
      const reply = await from.send('POST', '/sitting/withdrawal', { participant });
      return [reply.statusCode, reply.json().code];
    };
    const unknown = [401, 'api/not-known'];
    // Whose tab is still open where somebody else has withdrawn since.
    expect(await mean(gone, ids[1])).toEqual(unknown);
    expect(await mean(gone, undefined)).toEqual(unknown);
    const guess = api.client();
    expect(await mean(guess, ids[2])).toEqual(unknown);
    guess.cookies.set(cookieName, 'ab'.repeat(32));
    expect(await mean(guess, ids[2])).toEqual(unknown);
    guess.cookies.set(cookieName, tokenHash(gone.cookies.get(cookieName)!));
    expect(await mean(guess, ids[2])).toEqual(unknown);
    expect(await mean(client, ids[2])).toEqual([409, 'sitting/other-participant']);
    expect(await eventsOf(1)).toBe(1);
  });

  testHere('again by the code is done; a code that never was, or was replaced, is not in use', async () => {
    await join(3);
    const before = await withdrawals();
    const both = await Promise.all(
      [0, 1].map(() => api.client().ask('POST', '/withdrawal', { code: codes[3] })),
    );
    expect(both).toEqual([{ done: true }, { done: true }]);
    expect(await api.client().ask('POST', '/withdrawal', { code: codes[3] })).toEqual({ done: true });
    expect(await withdrawals()).toBe(before + 1);
    expect((await api.client().send('POST', '/sitting/join', { code: codes[3] })).statusCode).toBe(404);

    const old = await join(4);
    await owner.ask('POST', `${pilot}/participants/${ids[4]}/reissue`, { reason });
    for (const code of [codes[4], createParticipantCode((bytes) => crypto.getRandomValues(bytes))]) {
      const reply = await api.client().send('POST', '/withdrawal', { code });
      expect([reply.statusCode, reply.json().code]).toEqual([404, 'sitting/no-code']);
    }
    expect((await old.send('POST', '/sitting/withdrawal', { participant: ids[4] })).statusCode).toBe(401);
    expect(await eventsOf(4)).toBe(1);
  });

  testHere('whom a coordinator withdrew is told so on their own device', async () => {
    const client = await join(5);
    await owner.ask('POST', `${pilot}/participants/${ids[5]}/withdraw`, { reason });
    expect(await client.ask('POST', '/sitting/withdrawal', { participant: ids[5] })).toEqual({ done: true });
  });

  testHere('leaves nothing by which somebody who has the database finds them', async () => {
    const kept = JSON.stringify(await database.db.selectFrom('withdrawn_secrets').selectAll().execute());
    expect(JSON.parse(kept)).toHaveLength(8);
    for (const code of codes) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(tokenHash(code));
    }
    for (const id of ids) expect(kept).not.toContain(id);
  });

  testHere('stays done once the data are locked, when nobody else can', async () => {
    await owner.ask('POST', `${pilot}/close`);
    expect(await api.client().ask('POST', '/withdrawal', { code: codes[3] })).toEqual({ done: true });
    const late = await api.client().send('POST', '/withdrawal', { code: codes[1] });
    expect([late.statusCode, late.json().code]).toEqual([409, 'pilots/state']);
  });
});

test('a mark is the same for the same, and another with another text, purpose or secret of the server', () => {
  const [one, same, other] = [7, 7, 8].map((n) => createSecretBox(new Uint8Array(32).fill(n)));
  const mark = one!.mark('7K3M9QXA', 'a code');
  expect(same!.mark('7K3M9QXA', 'a code')).toBe(mark);
  const others = [
    one!.mark('7K3M9QXB', 'a code'),
    one!.mark('7K3M9QXA', 'a cookie'),
    other!.mark('7K3M9QXA', 'a code'),
  ];
  expect(new Set([mark, ...others]).size).toBe(4);
  expect(mark).toMatch(/^[0-9a-f]{64}$/);
});
