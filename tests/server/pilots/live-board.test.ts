import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import { type LiveBoard, liveBoardSchema } from '../../../src/research/sitting/live-board.ts';
import { bothDatabases, type TestDatabase } from '../../support/both-databases.ts';
import { smallPilot } from '../../support/pilot-server/small-pilot.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { createTestApi, setupCode, type TestApi, type TestClient } from '../../support/test-api.ts';
import { robotSender } from './robots-through-http.ts';
import { codesOf, idsOf } from '../../support/codes-of.ts';

const { options } = rehearsal();
/** Its title is told to everybody and tells what is compared. */
const protocol = { ...smallPilot, title: 'A pilot of two displays' };
const pilot = `/pilots/${smallPilot.id}`;
const password = 'a password for tests';
const reason = 'Said so at the desk';
/** Whatever in a protocol tells an order of conditions. */
const telling = new RegExp(
  `\\b(${[
    ...smallPilot.sequences.map(({ id }) => id),
    ...smallPilot.conditions.flatMap(({ id, name }) => [id, name]),
    ...smallPilot.caseSets.flatMap(({ cases }) => cases.map(({ id }) => id)),
    ...['xr', 'flat', 'cardboard', 'arm', 'sequence', 'condition', 'caseSet'],
  ].join('|')})\\b`,
);

describe.each(bothDatabases)('the board of a pilot on %s', (_, available, open) => {
  const testHere = test.skipIf(!available);
  let database: TestDatabase;
  let api: TestApi;
  let owner: TestClient;
  let address = '';
  let codes: string[] = [];
  let ids: string[] = [];
  let seed = '';
  const heard: string[] = [];

  beforeAll(async () => {
    if (!available) return;
    database = await open();
    api = await createTestApi(
      database.db,
      {
        secureBytes(bytes) {
          crypto.getRandomValues(bytes);
          if (bytes.length === 20) seed = Buffer.from(bytes).toString('hex');
        },
      },
      { lookEveryMs: 20, sendEveryMs: 60_000, mostPerAccount: 2 },
    );
    address = await api.host.listen({ host: '127.0.0.1', port: 0 });
    owner = api.client();
    await owner.ask('POST', '/setup', { code: setupCode, name: 'ada', password });
    await owner.ask('POST', '/pilots', { protocol });
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

  /** Boards as they come, each checked and kept for the search. */
  async function watch(client: TestClient) {
    const ending = new AbortController();
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(`${address}/api${pilot}/live`, { headers: { cookie }, signal: ending.signal });
    const boards: LiveBoard[] = [];
    let ended = false;
    const read = async () => {
      let text = '';
      for await (const piece of reply.body!.pipeThrough(new TextDecoderStream())) {
        heard.push(piece);
        text += piece;
        const events = text.split('\n\n');
        text = events.pop()!;
        for (const event of events) {
          expect(event).toMatch(/^event: board\ndata: [^\n]+$/);
          boards.push(liveBoardSchema.parse(JSON.parse(event.slice('event: board\ndata: '.length))));
        }
      }
    };
    if (reply.ok)
      read().then(
        () => (ended = true),
        () => (ended = true),
      );
    return { status: reply.status, boards, hasEnded: () => ended, end: () => ending.abort() };
  }
  const byNumber = (board: LiveBoard, i: number) =>
    board.participants.find(({ participantId }) => participantId === ids[i])!;

  testHere('begins with a whole board and goes on with each change, whoever made it', async () => {
    const watching = await watch(owner);
    await expect.poll(() => watching.boards.length).toBe(1);
    expect(watching.boards[0]).toMatchObject({ state: 'open', totals: { invited: 6, joined: 0 } });
    expect(byNumber(watching.boards[0]!, 0)).toMatchObject({ state: 'invited', devices: 0 });
    const robot = api.client();
    await robot.ask('POST', '/sitting/join', { code: codes[0] });
    await expect.poll(() => watching.boards.at(-1)!.totals.joined).toBe(1);
    // Another server on the same database: nothing but the tables tells this one.
    await database.db
      .updateTable('participants')
      .set({ extra_sitting_minutes: 7 })
      .where('id', '=', ids[4]!)
      .execute();
    await expect.poll(() => byNumber(watching.boards.at(-1)!, 4).extraMinutes).toBe(7);
    const count = watching.boards.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(watching.boards).toHaveLength(count);
    watching.end();
  });

  testHere('looks alike for every order of conditions, at every moment, and names none', async () => {
    const cohort = simulateCohort(smallPilot, { ...options, seed, participants: 4 });
    expect(new Set(cohort.map(({ sequence }) => sequence)).size).toBe(4);
    const watching = await watch(owner);
    const robots = cohort.map(() => api.client());
    const alike = async () => {
      const board = liveBoardSchema.parse(await owner.ask('GET', `${pilot}/board`));
      const seen = [0, 1, 2, 3].map((nth) => {
        const one = byNumber(board, nth);
        // Robots take their own time, and every third goes on with another device.
        const { participantId: _id, minutesInSitting: _minutes, devices: _devices, ...rest } = one;
        return rest;
      });
      for (const one of seen) expect(one).toEqual(seen[0]);
      return seen[0]!;
    };
    for (const [i, robot] of robots.entries()) await robot.ask('POST', '/sitting/join', { code: codes[i] });
    expect(await alike()).toMatchObject({ state: 'waiting', step: { nth: 1 } });
    for (const [i, robot] of robots.entries()) await robotSender(robot, cohort[i]!, seed).before();
    expect(await alike()).toMatchObject({ state: 'waiting', step: { label: 'Ready to be allocated' } });
    for (const robot of robots) await robot.ask('POST', '/sitting/allocation');
    expect(await alike()).toMatchObject({ state: 'under way', step: { label: 'Reading, period 1' } });
    for (const [i, robot] of robots.entries()) await robotSender(robot, cohort[i]!, seed).after();
    expect(await alike()).toMatchObject({ state: 'finished', answers: 2, problems: [] });
    await expect.poll(() => watching.boards.at(-1)!.totals.finished).toBe(4);
    watching.end();
    heard.push(...owner.heard.filter((text) => text.includes('stalledAfterMinutes')));
    const bytes = heard.join('\n');
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(bytes).not.toMatch(telling);
    expect(bytes).not.toContain(seed);
  });

  testHere('says who is stalled, sends from two devices, or has entries that are not here yet', async () => {
    const robot = api.client();
    await robot.ask('POST', '/sitting/join', { code: codes[4] });
    const send = (device: string, number: number, at: number) =>
      robot.ask('POST', '/sitting/events', { device, events: [{ type: 'resumed', number, at }] });
    await send('device-one', 0, 1000);
    await send('device-one', 3, 9000);
    await send('device-two', 0, 5000);
    const board = async () => byNumber(await owner.ask('GET', `${pilot}/board`), 4);
    expect(await board()).toMatchObject({ devices: 2, state: 'under way', minutesInSitting: 0.1 });
    expect((await board()).problems).toEqual([
      '2 entries are on their device and not here yet: keep it on and connected.',
      'Sends from two devices at once: let them go on with one.',
    ]);
    api.clock.advance(11 * 60_000);
    expect(await board()).toMatchObject({ state: 'stalled' });
    expect((await board()).problems.at(-1)).toMatch(/Nothing was heard for 11 minutes/);
  });

  testHere('is for those who may see pilots, a few at once, and until they log out', async () => {
    expect((await watch(api.client())).status).toBe(401);
    const participant = api.client();
    await participant.ask('POST', '/sitting/join', { code: codes[5] });
    expect((await watch(participant)).status).toBe(401);
    await owner.ask('POST', '/accounts', { name: 'ann', password, role: 'analyst' });
    const analyst = api.client();
    await analyst.ask('POST', '/login', { name: 'ann', password });
    expect((await analyst.send('GET', '/pilots/none/live')).statusCode).toBe(404);
    const first = await watch(analyst);
    const second = await watch(analyst);
    expect([first.status, second.status, (await watch(analyst)).status]).toEqual([200, 200, 429]);
    first.end();
    await expect.poll(async () => (await watch(analyst)).status).toBe(200);
    await analyst.ask('POST', '/logout');
    await expect.poll(second.hasEnded).toBe(true);
    // A session that runs out ends its streams too.
    const watching = await watch(owner);
    await expect.poll(() => watching.boards.length).toBe(1);
    api.clock.advance(12 * 3_600_000);
    await expect.poll(watching.hasEnded).toBe(true);
    await owner.ask('POST', '/login', { name: 'ada', password });
  });

  testHere('a lost slip: the old code and its devices are shut out, what they did stays', async () => {
    const old = api.client();
    await old.ask('POST', '/sitting/join', { code: codes[5] });
    await old.ask('POST', '/sitting/events', {
      device: 'device-one',
      events: [{ type: 'resumed', number: 0, at: 1 }],
    });
    const of = `${pilot}/participants/${ids[5]}`;
    expect((await owner.send('POST', `${of}/reissue`, {})).statusCode).toBe(400);
    expect((await owner.send('POST', `${pilot}/participants/X/reissue`, { reason })).statusCode).toBe(404);
    const { code } = await owner.ask('POST', `${of}/reissue`, { reason });
    expect(code).not.toBe(codes[5]);
    expect((await old.send('GET', '/sitting')).statusCode).toBe(401);
    expect((await old.send('POST', '/sitting/join', { code: codes[5] })).statusCode).toBe(404);
    expect((await old.send('POST', '/withdrawal', { code: codes[5] })).statusCode).toBe(404);
    const again = api.client();
    const view = await again.ask('POST', '/sitting/join', { code });
    expect([view.participantId, view.stored]).toEqual([ids[5], { 'device-one': 1 }]);

    await owner.ask('POST', `${of}/extra-time`, { of: 'sitting', minutes: 20, reason });
    await owner.ask('POST', `${of}/extra-time`, { of: 'case', minutes: 2, reason });
    expect(
      (await owner.send('POST', `${of}/extra-time`, { of: 'case', minutes: 121, reason })).statusCode,
    ).toBe(400);
    expect(byNumber(await owner.ask('GET', `${pilot}/board`), 5)).toMatchObject({
      extraMinutes: 22,
      deviations: 2,
    });
    const log = JSON.stringify(await owner.ask('GET', '/audit'));
    for (const what of ['re-issued a code', 'gave extra time']) expect(log).toContain(what);
    for (const secret of [code, codes[5]]) expect(log).not.toContain(secret);

    await owner.ask('POST', `${of}/withdraw`, { reason });
    expect((await again.send('GET', '/sitting')).statusCode).toBe(401);
    expect(byNumber(await owner.ask('GET', `${pilot}/board`), 5)).toMatchObject({
      state: 'withdrawn',
      extraMinutes: 0,
      answers: 0,
    });
    expect((await owner.send('POST', `${of}/reissue`, { reason })).statusCode).toBe(404);
  });

  testHere('waits for nobody once the pilot is closed', async () => {
    await api.client().ask('POST', '/sitting/join', { code: codes[4] });
    await owner.ask('POST', `${pilot}/close`);
    const one = byNumber(await owner.ask('GET', `${pilot}/board`), 4);
    expect(one.state).toBe('unfinished');
    expect(one.problems.join()).not.toMatch(/Nothing was heard/);
  });

  testHere('ends its streams when the server stops', async () => {
    const watching = await watch(owner);
    await expect.poll(() => watching.boards.length).toBe(1);
    const closed = once(api.host.server, 'close');
    await api.host.close();
    await closed;
    await expect.poll(watching.hasEnded).toBe(true);
  });
});
