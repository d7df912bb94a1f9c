import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import { deliver } from '../../../src/server/statements/deliver.ts';
import { pseudonymOf } from '../../../src/server/statements/pseudonym.ts';
import { recordStoreOptions } from '../../../src/server/statements/record-store.ts';
import { isTold } from '../../../src/server/statements/statement-of.ts';
import { uuidV5 } from '../../../src/server/statements/uuid-v5.ts';
import { bothDatabases, type TestDatabase } from '../../support/both-databases.ts';
import { smallPilot } from '../../support/pilot-server/small-pilot.ts';
import {
  credentials,
  startRecordStore,
  type TestRecordStore,
} from '../../support/record-store/start-record-store.ts';
import { statementProblems } from '../../support/record-store/statement-problems.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { createTestApi, setupCode, type TestApi, type TestClient } from '../../support/test-api.ts';
import { robotSender } from '../pilots/robots-through-http.ts';
import { codesOf, idsOf } from '../../support/codes-of.ts';

const { options } = rehearsal();
const pilot = `/pilots/${smallPilot.id}`;
const address = 'https://teaching.example.org/';

test('ids of version 5 are those that Python gives', () => {
  // python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_DNS, "www.example.com"))'
  expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test('options come from the environment; mistakes are sentences that keep the password', () => {
  const env = {
    OBLIQUE_LRS_URL: 'https://lrs.example.org/xapi',
    OBLIQUE_LRS_USER: 'u',
    OBLIQUE_LRS_PASSWORD: 'hidden',
    OBLIQUE_ADDRESS: 'https://teaching.example.org',
  };
  expect(recordStoreOptions({})).toBeUndefined();
  expect(recordStoreOptions(env)).toMatchObject({
    endpoint: 'https://lrs.example.org/xapi/',
    address,
    when: 'revealed',
  });
  // biome-ignore format: a table
  const wrong: object[] = [
    { OBLIQUE_LRS_URL: 'ftp://x' }, { OBLIQUE_LRS_URL: 'https://u:hidden@x/' }, { OBLIQUE_LRS_USER: '' },
    { OBLIQUE_ADDRESS: undefined }, { OBLIQUE_LRS_WHEN: 'soon' },
  ];
  for (const changes of wrong) {
    const read = () => recordStoreOptions({ ...env, ...changes });
    expect(read).toThrow(expect.objectContaining({ code: 'server/lrs' }));
    expect(read).not.toThrow(/hidden/);
  }
});

describe.each(bothDatabases)('statements of a pilot on %s', (_, available, open) => {
  const testHere = test.skipIf(!available);
  let database: TestDatabase;
  let api: TestApi;
  let owner: TestClient;
  let store: TestRecordStore;
  let seed = '';
  let codes: string[];
  let ids: string[];
  let toldEvents = 0;
  const when = { live: 'live', revealed: 'revealed' } as const;
  const delivery = (mode: 'live' | 'revealed') => ({
    services: api.services,
    store: { endpoint: `${store.url}/`, ...credentials, address, when: when[mode], timeoutMs: 2000 },
    fetch,
  });
  /** As long as there is more at once. */
  const deliverAll = async (mode: 'live' | 'revealed') => {
    while (await deliver(delivery(mode), smallPilot.id));
  };
  const state = () => database.db.selectFrom('statement_deliveries').selectAll().executeTakeFirstOrThrow();

  beforeAll(async () => {
    if (!available) return;
    store = await startRecordStore();
    database = await open();
    api = await createTestApi(database.db, {
      secureBytes(bytes) {
        crypto.getRandomValues(bytes);
        if (bytes.length === 20) seed = Buffer.from(bytes).toString('hex');
      },
      statementAddress: address,
      gradedCases: async (caseId) => {
        const found = options.cases.get(caseId);
        return found && { questions: found.openCase.questions, answers: found.key.answers };
      },
    });
    owner = api.client();
    await owner.ask('POST', '/setup', { code: setupCode, name: 'ada', password: 'a password for tests' });
    await owner.ask('POST', '/pilots', { protocol: smallPilot });
    await owner.ask('POST', `${pilot}/lock`);
    await owner.ask('POST', `${pilot}/open`);
    const issued = await owner.ask('POST', `${pilot}/participants`, { count: 4, stratum: 'all' });
    codes = codesOf(issued);
    ids = idsOf(issued);
    const cohort = simulateCohort(smallPilot, { ...options, seed, participants: 3 });
    for (const [i, record] of cohort.entries()) {
      const robot = api.client();
      await robot.ask('POST', '/sitting/join', { code: codes[i] });
      await robotSender(robot, record, seed).before();
      await robot.ask('POST', '/sitting/allocation');
      await robotSender(robot, record, seed).after();
      toldEvents += record.events.filter(isTold).length;
    }
  }, 120_000);
  afterAll(async () => {
    await api?.host.close();
    await database?.close();
    await store?.stop();
  });

  testHere(
    'are sent once each, whatever becomes of requests, and wait longer after each failure',
    async () => {
      const waits: number[] = [];
      for (const fault of [500, 'never answers', 'dies', 'dies after storing', 429] as const) {
        store.faults.push(fault);
        await deliverAll('live');
        const { next_at, failures, problem } = await state();
        expect([failures, typeof problem]).toEqual([waits.length + 1, 'string']);
        waits.push(next_at - api.clock.now());
        const before = store.requests();
        await deliverAll('live');
        expect(store.requests()).toBe(before);
        api.clock.advance(waits.at(-1)!);
      }
      expect(waits).toEqual([5000, 10_000, 20_000, 40_000, 7000]);
      await deliverAll('live');
      expect(store.statements.size).toBe(toldEvents);
      expect(await state()).toMatchObject({ failures: 0, problem: null, refused: 0, sent: toldEvents });
      const before = store.requests();
      await deliverAll('live');
      expect(store.requests()).toBe(before);
    },
  );

  testHere('are sound, have scores, and tell neither who it is nor an order of conditions', () => {
    const all = [...store.statements.values()];
    for (const statement of all) expect(statementProblems(statement)).toEqual([]);
    const answered = all.filter(({ verb }) => verb.id.endsWith('/answered'));
    expect(answered.length).toBe(6);
    expect(new Set(all.map(({ context }) => context.registration)).size).toBe(3);
    const text = JSON.stringify(all);
    for (const secret of [
      ...codes,
      ...ids,
      seed,
      credentials.password,
      ...smallPilot.sequences.map(({ id }) => id),
    ])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/condition|"(VR|FLAT|xr|flat)"/);
    expect(all[0]!.actor.account).toEqual({
      homePage: address,
      name: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  testHere('of somebody who withdraws are voided', async () => {
    const account = pseudonymOf(seed, ids[2]!);
    const own = [...store.statements.values()].filter(({ actor }) => actor.account.name === account);
    await api.client().ask('POST', '/withdrawal', { code: codes[2] });
    await deliverAll('live');
    const voided = [...store.statements.values()].flatMap(({ object }) =>
      object.objectType === 'StatementRef' ? object.id : [],
    );
    expect(new Set(voided)).toEqual(new Set(own.map(({ id }) => id)));
    expect(await database.db.selectFrom('statements_to_void').selectAll().execute()).toEqual([]);
  });

  testHere(
    'of a revealed pilot tell conditions; what is there or refused keeps nothing from the rest',
    async () => {
      await owner.ask('POST', `${pilot}/close`);
      await owner.ask('POST', `${pilot}/reveal`);
      const account = pseudonymOf(seed, ids[0]!);
      const [first, second] = [...store.statements.values()]
        .filter(({ actor, verb }) => actor.account.name === account && verb.id.endsWith('/answered'))
        .map(({ id }) => id);
      const kept = store.statements.get(first!)!;
      store.statements.clear();
      store.statements.set(first!, kept);
      store.unwanted.add(second!);
      await database.db.updateTable('participants').set({ stated_arrival: 0 }).execute();
      await deliverAll('revealed');
      const left = await database.db
        .selectFrom('participants')
        .select('id')
        .whereRef('last_arrival', '>', 'stated_arrival')
        .execute();
      expect(left).toEqual([]);
      expect(await state()).toMatchObject({ refused: 1, problem: null });
      expect(store.statements.has(second!)).toBe(false);
      const told = [...store.statements.values()].filter(({ id }) => id !== first);
      for (const statement of told) expect(statementProblems(statement)).toEqual([]);
      const named = told.flatMap(({ context }) => Object.values(context.extensions ?? {}));
      expect(new Set(named)).toEqual(new Set(['VR', 'FLAT']));
    },
  );

  testHere('two servers do not send the same at once', async () => {
    await database.db.updateTable('participants').set({ stated_arrival: 0 }).execute();
    const before = store.requests();
    // The first is kept waiting, so the second comes while it sends.
    store.faults.push('never answers');
    await Promise.all([1, 2].map(() => deliver(delivery('revealed'), smallPilot.id)));
    expect(store.requests()).toBe(before + 1);
  });
});
