import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../src/research/allocation/sha256-text.ts';
import { importObservations } from '../../../src/research/analysis/import-observations.ts';
import { observationsOf, type ParticipantRecord } from '../../../src/research/analysis/observations-of.ts';
import { parseCsv } from '../../../src/research/analysis/parse-csv.ts';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { bothDatabases, type TestDatabase } from '../../support/both-databases.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { createTestApi, setupCode, type TestApi, type TestClient } from '../../support/test-api.ts';
import { robotSender } from './robots-through-http.ts';
import { codesOf, idsOf } from '../../support/codes-of.ts';

const { protocol, options } = rehearsal();
const sequences = protocol.sequences.map(({ id }) => id);
const pilot = `/pilots/${protocol.id}`;
const password = 'a password for tests';
/** Everything in the keys that is long enough to be looked for. */
const keyTexts = [...options.cases.values()].flatMap(({ key }) =>
  key.answers.map((answer) => JSON.stringify(answer)),
);

describe.each(bothDatabases)('a pilot of 18 robots on %s', (_, available, open) => {
  const testHere = test.skipIf(!available);
  let database: TestDatabase;
  let api: TestApi;
  let owner: TestClient;
  let seed = '';
  let cohort: ParticipantRecord[];
  let codes: string[];
  let ids: string[];
  const robots: TestClient[] = [];
  let withdrawn: TestClient;

  beforeAll(async () => {
    if (!available) return;
    database = await open();
    api = await createTestApi(database.db, {
      secureBytes(bytes) {
        crypto.getRandomValues(bytes);
        // The seed of the allocation, overheard for the test.
        if (bytes.length === 20) seed = Buffer.from(bytes).toString('hex');
      },
      gradedCases: async (caseId) => {
        const found = options.cases.get(caseId);
        return found && { questions: found.openCase.questions, answers: found.key.answers };
      },
    });
    owner = api.client();
    await owner.ask('POST', '/setup', { code: setupCode, name: 'ada', password });
  }, 120_000);
  afterAll(async () => {
    await api?.host.close();
    await database?.close();
  });

  testHere('is made, locked with a commitment to a seed that no reply has, and opened', async () => {
    await owner.ask('POST', '/pilots', { protocol });
    expect((await owner.send('POST', '/pilots', { protocol })).statusCode).toBe(409);
    expect((await owner.send('POST', `${pilot}/open`)).statusCode).toBe(409);
    const locked = await owner.ask('POST', `${pilot}/lock`);
    expect(locked.seedCommitment).toBe(sha256Hex(seed));
    expect((await owner.send('PUT', pilot, { protocol })).statusCode).toBe(409);
    await owner.ask('POST', `${pilot}/open`);
    const issued = await owner.ask('POST', `${pilot}/participants`, { count: 19, stratum: 'all' });
    codes = codesOf(issued);
    ids = idsOf(issued);
    expect(new Set(codes).size).toBe(19);
    cohort = simulateCohort(protocol, { ...options, seed });
    const kept = await database.db.selectFrom('pilots').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(seed);
  });

  testHere('tells nobody an arm, a seed or a key before all that comes first is stored', async () => {
    for (const [i, record] of cohort.entries()) {
      const robot = api.client();
      robots.push(robot);
      await robot.ask('POST', '/sitting/join', { code: codes[i]!.toLowerCase() });
      const early = await robot.send('POST', '/sitting/allocation');
      expect([early.statusCode, early.json().code]).toEqual([409, 'sitting/not-yet']);
      // Guessing is answered alike whether it is right or wrong.
      const guesses = sequences.map((sequence, number) => ({ type: 'allocated', sequence, number, at: 1 }));
      const { acknowledged, refused } = await robot.ask('POST', '/sitting/events', {
        device: 'guessing-device',
        events: guesses,
      });
      expect([acknowledged, new Set(refused.map(({ code }: { code: string }) => code)).size]).toEqual([
        [],
        1,
      ]);
      await robotSender(robot, record, seed).before();
      expect((await robot.ask('GET', '/sitting')).state).toBe('awaiting allocation');
    }
    const bytes = [...robots, owner].flatMap(({ heard }) => heard.slice()).join('\n');
    const heardByRobots = robots.flatMap(({ heard }) => heard).join('\n');
    expect(heardByRobots.length).toBeGreaterThan(10_000);
    for (const sequence of sequences) expect(heardByRobots).not.toContain(sequence);
    for (const secret of [seed, ...keyTexts]) expect(bytes).not.toContain(secret);
    expect(heardByRobots).not.toMatch(/"(grade|score|correct|explanation|sequence)"/);
    expect(await database.db.selectFrom('allocation_rows').selectAll().execute()).toEqual([]);
  });

  testHere(
    'allocates in the order of the list, once, and takes all events whatever the connection does',
    async () => {
      for (const [i, record] of cohort.entries()) {
        const robot = robots[i]!;
        const [first, again] = await Promise.all([
          robot.ask('POST', '/sitting/allocation'),
          robot.ask('POST', '/sitting/allocation'),
        ]);
        expect(first).toEqual(again);
        expect(first.allocation.sequence).toBe(record.sequence);
        expect(new Set(first.steps.map(({ id }: { id: string }) => id))).toEqual(
          new Set(record.steps.map(({ id }) => id)),
        );
        await robotSender(robot, record, seed).after();
        expect((await robot.ask('GET', '/sitting')).state).toBe('finished');
        // Not even now: keys and the seed stay here, the grade too.
        const bytes = robot.heard.join('\n');
        for (const secret of [seed, ...keyTexts]) expect(bytes).not.toContain(secret);
        expect(bytes).not.toMatch(/"(grade|score|correct|explanation)"/);
      }
      const rows = await database.db
        .selectFrom('allocation_rows')
        .select(['seq', 'arm'])
        .orderBy('seq')
        .execute();
      expect(rows).toEqual(cohort.map(({ sequence }, i) => ({ seq: i + 1, arm: sequence })));
    },
  );

  testHere('keeps the first of two events of one name, and refuses what is not of this sitting', async () => {
    const robot = robots[0]!;
    const device = `device-one-${cohort[0]!.participantId}`;
    const consented = cohort[0]!.events[0]!;
    const events = [
      { ...consented, at: consented.at + 1 },
      { type: 'break-ended', stepId: 'period-9/break', number: 100_000, at: 1 },
      { type: 'allocated', sequence: 'another', number: 100_001, at: 1 },
      { type: 'consented', consentHash: '0'.repeat(64), number: 100_002, at: 1 },
    ];
    const { acknowledged, refused } = await robot.ask('POST', '/sitting/events', { device, events });
    expect(acknowledged).toEqual([]);
    expect(Object.fromEntries(refused.map(({ number, code }: never) => [number, code]))).toEqual({
      0: 'sitting/another-event',
      100000: 'sitting/no-such-step',
      100001: 'sitting/other-sequence',
      100002: 'sitting/other-consent',
    });
    const malformed = { device, events: [{ type: 'debriefed', number: 1, at: 1, extra: true }] };
    expect((await robot.send('POST', '/sitting/events', malformed)).statusCode).toBe(400);
    const odd = { type: 'stopped', reason: '\u0000\ud800 \u{1f600}', number: 100_003, at: 1 };
    const stored = await robot.ask('POST', '/sitting/events', { device: 'odd-device', events: [odd] });
    expect(stored.acknowledged).toEqual([100_003]);
    await robot.ask('POST', '/sitting/events', {
      device: 'odd-device',
      events: [{ type: 'resumed', number: 100_004, at: 2 }],
    });
  });

  testHere(
    'keeps the keys of its cases from everybody while it is open, however they are asked for',
    async () => {
      const caseId = protocol.caseSets[0]!.cases[0]!.id;
      const status = async (url: string) => (await api.host.inject(url)).json().code;
      // biome-ignore format: a table
      const addresses = [
      `/generated/cases/${caseId}/key.bin`, `/generated/cases/${caseId}-v3/key.bin`,
      `/generated/cases/${caseId}/key.bin?x=1`, `/generated/cases/x/../${caseId}/key.bin`,
      `/generated/cases/${caseId}/%6bey.bin`, `//generated//cases/${caseId}/key.bin`,
    ];
      for (const address of addresses)
        expect([address, await status(address)]).toEqual([address, 'pilots/key-withheld']);
      expect(await status('/generated/cases/another/key.bin')).not.toBe('pilots/key-withheld');
    },
  );

  testHere('deletes all of a participant who withdraws', async () => {
    withdrawn = api.client();
    const code = codes[18]!;
    await withdrawn.ask('POST', '/sitting/join', { code });
    const events = [cohort[0]!.events[0]!];
    await withdrawn.ask('POST', '/sitting/events', { device: 'a-device', events });
    await api.client().ask('POST', '/withdrawal', { code });
    expect((await withdrawn.send('GET', '/sitting')).statusCode).toBe(401);
    expect((await withdrawn.send('POST', '/sitting/join', { code })).statusCode).toBe(404);
    const left = await database.db
      .selectFrom('sitting_events')
      .select('number')
      .where('participant_id', '=', code)
      .execute();
    expect(left).toEqual([]);
    expect(JSON.stringify(await owner.ask('GET', '/audit'))).not.toContain(code);
  });

  testHere('shows who is how far, not what they have; takes deviations', async () => {
    const what = { what: 'Headset ran empty', reason: 'Cable was left at home' };
    await owner.ask('POST', `${pilot}/deviations`, { participantId: ids[2], ...what });
    expect(
      (await owner.send('POST', `${pilot}/deviations`, { participantId: 'X', ...what })).statusCode,
    ).toBe(404);
    const board = await owner.ask('GET', `${pilot}/participants`);
    expect(board.filter((row: { allocated: boolean }) => row.allocated)).toHaveLength(18);
    expect(board.filter((row: { withdrawn: boolean }) => row.withdrawn)).toHaveLength(1);
    expect(JSON.stringify(board)).not.toMatch(new RegExp(sequences.join('|')));
    expect((await owner.send('GET', `${pilot}/export`)).statusCode).toBe(409);
  });

  testHere('who has no cookie, the wrong one or the wrong role gets nowhere', async () => {
    expect((await api.client().send('GET', '/sitting')).statusCode).toBe(401);
    expect((await robots[0]!.send('GET', `${pilot}/export`)).statusCode).toBe(401);
    expect((await owner.send('GET', '/sitting')).statusCode).toBe(401);
    await owner.ask('POST', '/accounts', { name: 'cleo', password, role: 'coordinator' });
    const coordinator = api.client();
    await coordinator.ask('POST', '/login', { name: 'cleo', password });
    expect((await coordinator.send('POST', `${pilot}/close`)).statusCode).toBe(403);
    const foreign = { origin: 'http://evil.example' };
    expect((await robots[0]!.send('POST', '/sitting/allocation', undefined, foreign)).statusCode).toBe(403);
  });

  testHere(
    'closed, takes nothing more; revealed, gives the data that were simulated and a list that agrees',
    async () => {
      await owner.ask('POST', `${pilot}/close`);
      expect((await robots[0]!.send('GET', '/sitting')).statusCode).toBe(401);
      expect((await api.client().send('POST', '/sitting/join', { code: codes[0] })).statusCode).toBe(409);
      expect((await api.client().send('POST', '/withdrawal', { code: codes[0] })).statusCode).toBe(409);
      expect((await owner.send('GET', `${pilot}/allocation`)).statusCode).toBe(409);
      const blind = await owner.send('GET', `${pilot}/export`);
      expect(Object.keys(unzipSync(blind.rawPayload))).not.toContain('allocation-seed.txt');
      await owner.ask('POST', `${pilot}/reveal`);
      expect(await owner.ask('GET', `${pilot}/allocation`)).toEqual({
        seed,
        agrees: true,
        checked: 18,
        problems: [],
      });

      const files = unzipSync((await owner.send('GET', `${pilot}/export`)).rawPayload);
      const text = (path: string) => strFromU8(files[path]!);
      const own = new Map(ids.map((id, i) => [id, cohort[i]?.participantId]));
      const exported = importObservations(text(`data/study-${protocol.id}_data.csv`));
      const byRobot = (id: string) => exported.filter(({ participantId }) => own.get(participantId) === id);
      for (const record of cohort) {
        const simulated = observationsOf(protocol, record).map((row) => ({ ...row, gradedBy: 'server' }));
        expect(new Set(byRobot(record.participantId).map(withoutName))).toEqual(
          new Set(simulated.map(withoutName)),
        );
      }
      expect(exported).toHaveLength(cohort.flatMap((record) => observationsOf(protocol, record)).length);

      const lines = text('events.jsonl').trimEnd().split('\n');
      const events: { participant: string; device: string; event: SittingEvent }[] = lines.map((line) =>
        JSON.parse(line),
      );
      for (const record of cohort) {
        const stored = events.filter(
          ({ participant, device }) =>
            own.get(participant) === record.participantId && device !== 'odd-device',
        );
        expect(stored.map(({ event }) => asRecorded(event))).toEqual(
          record.events.map(({ number: _, ...event }) => event),
        );
      }
      expect(parseCsv(text('allocation.csv')).map(({ arm }) => arm)).toEqual(
        cohort.map(({ sequence }) => sequence),
      );
      expect(parseCsv(text('deviations.csv'))).toMatchObject([
        { participant_id: ids[2], what: 'Headset ran empty' },
      ]);
      expect(text('allocation-seed.txt').trim()).toBe(seed);
    },
  );
});

/** Without what the device counts and the server adds: the cases' keys are here, so every grade is from them. */
function asRecorded({ number: _, ...event }: SittingEvent): object {
  if (event.type !== 'answered') return event;
  const { gradedBy, ...answered } = event;
  expect(gradedBy).toBe('server');
  return answered;
}

const withoutName = ({ participantId: _, ...rest }: { participantId: string }) => JSON.stringify(rest);
