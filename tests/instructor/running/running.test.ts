import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountDesk, createAccountDesk } from '../../../src/instructor/running/server/account-desk.ts';
import {
  type AccountServer,
  createAccountServer,
} from '../../../src/instructor/running/server/account-server.ts';
import { createAskServer } from '../../../src/instructor/running/server/ask-server.ts';
import { createPilotServer, type PilotServer } from '../../../src/instructor/running/server/pilot-server.ts';
import { openDatabase } from '../../../src/server/database/open-database.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { createTestApi, setupCode, type TestApi } from '../../support/test-api.ts';
import { fetchThrough } from './through-api.ts';

const { protocol } = rehearsal();
const password = 'a password for tests';
const page = 'http://localhost/';

interface Browser {
  readonly accounts: AccountServer;
  readonly pilots: PilotServer;
  readonly desk: AccountDesk;
}

let api: TestApi;
let owner: Browser;
let close = async () => {};
const newBrowser = (): Browser => {
  const server = createAskServer(fetchThrough(api.client()), page, () => desk.forget());
  const accounts = createAccountServer(server);
  const desk = createAccountDesk(accounts);
  return { accounts, pilots: createPilotServer(server), desk };
};

beforeAll(async () => {
  const database = await openDatabase({ memory: true });
  api = await createTestApi(database.db);
  owner = newBrowser();
  close = async () => {
    await api.host.close();
    await database.close();
  };
});
afterAll(() => close());

test('the first account is made by the code on the terminal alone, and is the owner', async () => {
  const { desk } = owner;
  await desk.look();
  expect(desk.store.getState().at).toBe('first account');
  await expect(desk.setUp('0000-0000-0000-0001', { name: 'Ada', password })).rejects.toMatchObject({
    code: 'accounts/setup-code',
    message: expect.stringContaining('terminal'),
  });
  await desk.setUp(setupCode, { name: 'Ada', password });
  expect(desk.store.getState()).toMatchObject({ at: 'in', account: { name: 'ada', role: 'owner' } });
});

test('logging in, out, and a closed account', async () => {
  const coordinator = newBrowser();
  await owner.accounts.make({ name: 'grace', password }, 'coordinator');
  await coordinator.desk.look();
  expect(coordinator.desk.store.getState().at).toBe('log in');
  await expect(coordinator.desk.logIn({ name: 'grace', password: 'wrong' })).rejects.toMatchObject({
    code: 'accounts/login',
  });
  await coordinator.desk.logIn({ name: 'grace', password });
  expect(coordinator.desk.store.getState()).toMatchObject({ at: 'in', account: { role: 'coordinator' } });
  await expect(coordinator.accounts.list()).rejects.toMatchObject({ code: 'api/role' });
  const grace = (await owner.accounts.list()).find(({ name }) => name === 'grace')!;
  await owner.accounts.changeRole(grace.id, 'owner');
  const ada = (await coordinator.accounts.list()).find(({ name }) => name === 'ada')!;
  await expect(owner.accounts.changeRole(ada.id, 'analyst')).rejects.toMatchObject({ code: 'accounts/own' });
  await coordinator.desk.logOut();
  expect(coordinator.desk.store.getState().at).toBe('log in');
  await coordinator.desk.logIn({ name: 'grace', password });
  await owner.accounts.close(grace.id);
  // Whatever they ask for next, the page asks who they are.
  await expect(coordinator.pilots.list()).rejects.toMatchObject({ code: 'api/not-known' });
  expect(coordinator.desk.store.getState().at).toBe('log in');
  await expect(coordinator.desk.logIn({ name: 'grace', password })).rejects.toMatchObject({
    code: 'accounts/login',
  });
  expect((await owner.accounts.audit()).map(({ what }) => what)).toEqual(
    expect.arrayContaining(['changed a role', 'closed an account']),
  );
});

test('a pilot goes from draft to revealed, one step at a time', async () => {
  const { pilots } = owner;
  await pilots.make(protocol);
  await expect(pilots.make(protocol)).rejects.toMatchObject({ code: 'pilots/id' });
  await pilots.change({ ...protocol, title: 'Another title' });
  expect((await pilots.see(protocol.id)).protocol.title).toBe('Another title');
  await expect(pilots.goOn(protocol.id, 'open')).rejects.toMatchObject({ code: 'pilots/state' });
  const locked = await pilots.lock(protocol.id);
  expect(locked.seedCommitment).toMatch(/^[0-9a-f]{64}$/);
  expect((await pilots.see(protocol.id)).locked).toEqual(locked);
  const slips = await pilots.issueSlips(protocol.id, 3, 'all');
  const names = slips.flatMap(({ participantId, code }) => [participantId, code]);
  expect(new Set(names).size).toBe(6);
  await pilots.goOn(protocol.id, 'open');
  const amended = await pilots.amend({ ...protocol, title: 'A third title' }, 'The title was misleading.');
  expect(amended.amendments).toMatchObject([
    { reason: 'The title was misleading.', previousHash: locked.hash },
  ]);
  await expect(pilots.amend(amended.protocol, 'Nothing was changed.')).rejects.toMatchObject({
    code: 'protocol/no-change',
  });
  const [first = '', second = ''] = slips.map(({ participantId }) => participantId);
  const renewed = await pilots.reissue(protocol.id, first, 'The slip is lost.');
  expect(names).not.toContain(renewed);
  await pilots.grantTime(protocol.id, first, {
    of: 'sitting',
    minutes: 15,
    reason: 'The headset was empty.',
  });
  await pilots.recordDeviation(protocol.id, null, 'The fire alarm rang.', 'A test of the alarm.');
  await pilots.withdraw(protocol.id, second, 'They asked for it.');
  const board = await pilots.board(protocol.id);
  expect(board).toMatchObject({
    title: 'A third title',
    state: 'open',
    totals: { invited: 3, withdrawn: 1 },
  });
  expect(board.participants.find(({ participantId }) => participantId === first)).toMatchObject({
    state: 'invited',
    extraMinutes: 15,
  });
  const done = (await owner.accounts.audit()).map(({ what }) => what);
  expect(done).toEqual(
    expect.arrayContaining(['re-issued a code', 'gave extra time', 'recorded a deviation']),
  );
  await pilots.goOn(protocol.id, 'close');
  const zip = new Uint8Array(await (await pilots.exported(protocol.id)).arrayBuffer());
  expect([zip[0], zip[1]]).toEqual([0x50, 0x4b]);
  await expect(pilots.allocation(protocol.id)).rejects.toMatchObject({ code: 'pilots/state' });
  await pilots.goOn(protocol.id, 'reveal');
  expect(await pilots.allocation(protocol.id)).toMatchObject({ agrees: true, checked: 0 });
  expect(await pilots.list()).toMatchObject([{ id: protocol.id, state: 'revealed', title: 'A third title' }]);
});

const replying = (status: number, type: string, body: string) => {
  const get = async () => new Response(body, { status, headers: { 'content-type': type } });
  return createAccountServer(createAskServer(get, page));
};

// biome-ignore format: a table
test.each([
  ['a host of files alone', 404, 'text/plain', 'There is nothing at /api/state.', 'no server'],
  ['a host that always answers with its page', 200, 'text/html', '<title>Oblique</title>', 'no server'],
  ['JSON of somebody else', 404, 'application/json', '{"error":"no"}', 'no server'],
  ['a server of another version', 200, 'application/json', '{"ready":true}', 'unreachable'],
  ['a server without its database', 503, 'application/json', '{"code":"api/no-database","message":"Soon."}', 'unreachable'],
])('%s', async (_, status, type, body, at) => {
  const desk = createAccountDesk(replying(status, type, body));
  await desk.look();
  expect(desk.store.getState().at).toBe(at);
});

test('no connection: said, and tried again', async () => {
  const server = createAskServer(() => Promise.reject(new TypeError('failed')), page);
  const desk = createAccountDesk(createAccountServer(server));
  await desk.look();
  expect(desk.store.getState()).toMatchObject({
    at: 'unreachable',
    problem: { code: 'running/unreachable' },
  });
});

test('every request stays beside the page, wherever it is hosted, and bears the mark of its script', async () => {
  const seen: { url: string; mark: string | null }[] = [];
  const get: typeof fetch = async (input, init) => {
    seen.push({ url: String(input), mark: new Headers(init?.headers).get('x-oblique') });
    return new Response('{"done":true}', { headers: { 'content-type': 'application/json' } });
  };
  const { withdraw, boardStream } = createPilotServer(createAskServer(get, 'https://example.org/viewer/'));
  await withdraw('a/b', '../c', 'They asked for it.');
  expect(seen).toEqual([
    { url: 'https://example.org/viewer/api/pilots/a%2Fb/participants/..%2Fc/withdraw', mark: '1' },
  ]);
  expect(boardStream('a').href).toBe('https://example.org/viewer/api/pilots/a/live');
});
