import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../src/research/allocation/sha256-text.ts';
import { type LockedProtocol, protocolHash } from '../../../src/research/protocol/lock-protocol.ts';
import { bothDatabases, type TestDatabase } from '../../support/both-databases.ts';
import { smallPilot } from '../../support/pilot-server/small-pilot.ts';
import { createTestApi, setupCode, type TestApi, type TestClient } from '../../support/test-api.ts';
import { codesOf, idsOf } from '../../support/codes-of.ts';

const protocol = {
  ...smallPilot,
  consentText: 'You read cases. You may stop at any time.',
  sitting: { ...smallPilot.sitting!, caseMinutes: 5, sittingMinutes: 60 },
};
const pilot = `/pilots/${protocol.id}`;
const reason = 'Half an hour was too short in the first sittings';

describe.each(bothDatabases)('amendments on %s', (_, available, open) => {
  const testHere = test.skipIf(!available);
  let database: TestDatabase;
  let api: TestApi;
  let owner: TestClient;
  let locked: LockedProtocol;
  let code = '';
  let id = '';
  const amended = (changes: object) => ({ protocol: { ...locked.protocol, ...changes }, reason });

  beforeAll(async () => {
    if (!available) return;
    database = await open();
    api = await createTestApi(database.db);
    owner = api.client();
    await owner.ask('POST', '/setup', { code: setupCode, name: 'ada', password: 'a password for tests' });
    await owner.ask('POST', '/pilots', { protocol });
    expect((await owner.send('POST', `${pilot}/amend`, { protocol, reason })).statusCode).toBe(409);
    locked = await owner.ask('POST', `${pilot}/lock`);
    const issued = await owner.ask('POST', `${pilot}/participants`, { count: 1, stratum: 'all' });
    [code = ''] = codesOf(issued);
    [id = ''] = idsOf(issued);
  }, 120_000);
  afterAll(async () => {
    await api?.host.close();
    await database?.close();
  });

  testHere('never touch what the allocation rests on, and need a reason and a change', async () => {
    // biome-ignore format: a table
    const frozen: object[] = [
      { conditions: locked.protocol.conditions.toReversed() },
      { sequences: locked.protocol.sequences.slice(1) },
      { allocation: { ...locked.protocol.allocation, blockSizes: [8] } },
      { design: 'parallel' },
    ];
    for (const changes of frozen) {
      const refused = await owner.send('POST', `${pilot}/amend`, amended(changes));
      expect([refused.statusCode, refused.json().code]).toEqual([409, 'pilots/not-amendable']);
    }
    const short = { ...amended({ title: 'Another' }), reason: 'Because' };
    expect((await owner.send('POST', `${pilot}/amend`, short)).statusCode).toBe(400);
    expect((await owner.send('POST', `${pilot}/amend`, amended({}))).json().code).toBe('protocol/no-change');
    expect(await database.db.selectFrom('earlier_protocols').selectAll().execute()).toEqual([]);
  });

  testHere('before anybody has joined, what sittings hold may change', async () => {
    locked = await owner.ask(
      'POST',
      `${pilot}/amend`,
      amended({ sitting: { ...locked.protocol.sitting!, before: ['ssq'] } }),
    );
    expect(locked.amendments).toMatchObject([{ reason }]);
  });

  testHere('once somebody has, times and texts alone; devices with the old words are heard', async () => {
    await owner.ask('POST', `${pilot}/open`);
    const participant = api.client();
    const before = await participant.ask('POST', '/sitting/join', { code });
    expect(before.plan).toMatchObject({ caseMinutes: 5, sittingMinutes: 60 });
    const { sitting } = locked.protocol;
    const changed = { ...sitting!, before: [] };
    expect((await owner.send('POST', `${pilot}/amend`, amended({ sitting: changed }))).statusCode).toBe(409);
    const withBreak = { ...sitting!, breakMinutes: 5 };
    expect((await owner.send('POST', `${pilot}/amend`, amended({ sitting: withBreak }))).statusCode).toBe(
      409,
    );
    const words = 'You read cases for an hour and a half. You may stop at any time.';
    locked = await owner.ask(
      'POST',
      `${pilot}/amend`,
      amended({ consentText: words, sitting: { ...sitting!, sittingMinutes: 90 } }),
    );
    await owner.ask('POST', `${pilot}/participants/${id}/extra-time`, {
      of: 'case',
      minutes: 3,
      reason,
    });
    const after = await participant.ask('GET', '/sitting');
    expect(after.plan).toMatchObject({ caseMinutes: 8, sittingMinutes: 90 });
    expect(after.consent).toEqual({ text: words, hash: sha256Hex(words) });
    const consented = { type: 'consented', consentHash: before.consent.hash, number: 0, at: 1 };
    const sent = { device: 'device-one', events: [consented] };
    expect(await participant.ask('POST', '/sitting/events', sent)).toEqual({
      acknowledged: [0],
      refused: [],
    });
    const kept = await database.db.selectFrom('participants').select('consent_hash').executeTakeFirst();
    expect(kept).toEqual({ consent_hash: before.consent.hash });
  });

  testHere('stop when it is closed; both protocols are in the export, each with its hash', async () => {
    await owner.ask('POST', `${pilot}/close`);
    const late = await owner.send('POST', `${pilot}/amend`, amended({ alpha: 0.1 }));
    expect(late.json().code).toBe('pilots/state');
    const files = unzipSync((await owner.send('GET', `${pilot}/export`)).rawPayload);
    const read = (path: string) => JSON.parse(strFromU8(files[path]!));
    const now: LockedProtocol = read('protocol.json');
    expect(now.amendments).toHaveLength(2);
    for (const [i, { previousHash }] of now.amendments.entries())
      expect(protocolHash(read(`protocol-before-amendment-${i + 1}.json`))).toBe(previousHash);
    const log: { what: string; details: string }[] = await owner.ask('GET', '/audit');
    const entries = log.filter(({ what }) => what === 'amended the protocol');
    expect(entries.map(({ details }) => JSON.parse(details).number)).toEqual([2, 1]);
  });
});
