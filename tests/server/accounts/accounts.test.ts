import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword, isPassword } from '../../../src/server/accounts/password.ts';
import { createSetupCode, isSetupCode } from '../../../src/server/accounts/setup-code.ts';
import { openDatabase } from '../../../src/server/database/open-database.ts';
import type { OpenedDatabase } from '../../../src/server/database/opened-database.ts';
import { createTestApi, setupCode, type TestApi, type TestClient } from '../../support/test-api.ts';

let database: OpenedDatabase;
let api: TestApi;
let owner: TestClient;
const password = 'correct horse battery';

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  api = await createTestApi(database.db);
  owner = api.client();
}, 120_000);
afterAll(async () => {
  await api.host.close();
  await database.close();
});

describe('accounts', () => {
  test('the first is made with the code on the terminal, once', async () => {
    expect(await owner.ask('GET', '/state')).toEqual({ needsFirstAccount: true, knownBefore: false });
    const first = { name: 'Ada', password };
    expect((await owner.send('POST', '/setup', { ...first, code: '1111-1111-1111-1111' })).statusCode).toBe(
      403,
    );
    const made = await owner.send('POST', '/setup', { ...first, code: setupCode });
    expect(made.json()).toMatchObject({ name: 'ada', role: 'owner' });
    expect((await owner.send('POST', '/setup', { ...first, code: setupCode })).statusCode).toBe(409);
    expect(await owner.ask('GET', '/state')).toEqual({ needsFirstAccount: false, knownBefore: true });
    const cookie = String(made.headers['set-cookie']);
    expect(cookie).toMatch(/^oblique-account=[0-9a-f]{64}; .*HttpOnly.*SameSite=Strict/);
    const kept = await database.db.selectFrom('login_sessions').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(cookie).not.toContain(kept[0]!.token_hash);
  });

  test('no cookie 401, a wrong one 401, after logging out 401, after twelve hours 401', async () => {
    const nobody = api.client();
    expect((await nobody.send('GET', '/account')).statusCode).toBe(401);
    nobody.cookies.set('oblique-account', 'a'.repeat(64));
    expect((await nobody.send('GET', '/account')).statusCode).toBe(401);
    const again = api.client();
    await again.ask('POST', '/login', { name: 'ADA', password });
    expect(await again.ask('GET', '/account')).toMatchObject({ name: 'ada' });
    const kept = again.cookies.get('oblique-account')!;
    await again.ask('POST', '/logout');
    again.cookies.set('oblique-account', kept);
    expect((await again.send('GET', '/account')).statusCode).toBe(401);
    api.clock.advance(12 * 3_600_000);
    expect((await owner.send('GET', '/account')).statusCode).toBe(401);
    await owner.ask('POST', '/login', { name: 'ada', password });
  });

  test('a wrong password and an unknown name get the same answer', async () => {
    const wrong = await api.client().send('POST', '/login', { name: 'ada', password: 'wrong' });
    const unknown = await api.client().send('POST', '/login', { name: 'bob', password: 'wrong' });
    expect([wrong.statusCode, wrong.body]).toEqual([401, unknown.body]);
    expect(unknown.statusCode).toBe(401);
  });

  test('two owners who demote each other at once leave one', async () => {
    await owner.ask('POST', '/accounts', { name: 'bob', password, role: 'owner' });
    const bob = api.client();
    await bob.ask('POST', '/login', { name: 'bob', password });
    const { id: bobId } = await bob.ask('GET', '/account');
    const { id: ownerId } = await owner.ask('GET', '/account');
    const role = (of: string, name: string) => [`/accounts/${of}/role`, { role: name }] as const;
    const replies = await Promise.all([
      owner.send('POST', ...role(bobId, 'analyst')),
      bob.send('POST', ...role(ownerId, 'analyst')),
    ]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403]);
    if (replies[1]!.statusCode === 200) await bob.ask('POST', ...role(ownerId, 'owner'));
    await owner.ask('POST', `/accounts/${bobId}/disable`);
  });

  test('a role may do what its work needs and no more; a closed account nothing', async () => {
    const clients = new Map<string, TestClient>();
    for (const role of ['instructor', 'coordinator', 'analyst']) {
      await owner.ask('POST', '/accounts', { name: role, password, role });
      const client = api.client();
      await client.ask('POST', '/login', { name: role, password });
      clients.set(role, client);
    }
    // biome-ignore format: a table
    const allowed: ['GET' | 'POST', string, string[]][] = [
      ['GET',  '/accounts',             []],
      ['GET',  '/audit',                []],
      ['POST', '/accounts',             []],
      ['GET',  '/pilots',               ['instructor', 'coordinator', 'analyst']],
      ['POST', '/pilots',               ['instructor']],
      ['POST', '/pilots/x/lock',        ['instructor']],
      ['POST', '/pilots/x/reveal',      ['instructor']],
      ['POST', '/pilots/x/participants', ['instructor', 'coordinator']],
      ['POST', '/pilots/x/deviations',  ['instructor', 'coordinator']],
      ['GET',  '/pilots/x/export',      ['instructor', 'analyst']],
      ['GET',  '/pilots/x/allocation',  ['instructor', 'analyst']],
    ];
    for (const [method, path, roles] of allowed)
      for (const [role, client] of clients) {
        const { statusCode } = await client.send(method, path);
        expect({ path, role, refused: statusCode === 403 }).toEqual({
          path,
          role,
          refused: !roles.includes(role),
        });
        expect((await api.client().send(method, path)).statusCode).toBe(401);
      }
    const accounts: { id: string; name: string }[] = await owner.ask('GET', '/accounts');
    const analyst = accounts.find(({ name }) => name === 'analyst')!;
    await owner.ask('POST', `/accounts/${analyst.id}/disable`);
    expect((await clients.get('analyst')!.send('GET', '/pilots')).statusCode).toBe(401);
    expect((await api.client().send('POST', '/login', { name: 'analyst', password })).statusCode).toBe(401);
  });

  test('a change from another origin, or without the mark, is refused before anything is read', async () => {
    // biome-ignore format: a table
    const foreign: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { 'x-oblique': '' },
      { origin: 'http://localhost.evil.example' },
      { origin: 'http://localhost:8080' },
    ];
    for (const headers of foreign)
      expect((await owner.send('POST', '/logout', undefined, headers)).statusCode).toBe(403);
    expect((await owner.send('GET', '/account')).statusCode).toBe(200);
  });

  test('what is malformed or too large is refused with a sentence, and nothing from inside', async () => {
    expect((await owner.send('POST', '/accounts', { name: 'x' })).statusCode).toBe(400);
    const extra = { name: 'eve', password, role: 'owner', id: '1' };
    expect((await owner.send('POST', '/accounts', extra)).json()).toMatchObject({ code: 'api/malformed' });
    const large = { name: 'eve', password: 'x'.repeat(20_000), role: 'analyst' };
    expect((await owner.send('POST', '/accounts', large)).json()).toMatchObject({ code: 'api/too-large' });
    expect((await owner.send('GET', '/nothing')).json()).toMatchObject({ code: 'api/nothing-here' });
    expect((await owner.send('POST', '/accounts/%00/disable')).body).not.toMatch(/invalid byte|pg|sql/i);
  });

  test('everything is in the audit log, passwords and codes are not', async () => {
    const log: { what: string }[] = await owner.ask('GET', '/audit');
    const said = new Set(log.map(({ what }) => what));
    for (const what of [
      'made the first account',
      'failed to log in',
      'logged in',
      'logged out',
      'closed an account',
    ])
      expect(said).toContain(what);
    expect(JSON.stringify(log)).not.toContain(password);
  });

  test('passwords cannot be tried quickly', async () => {
    const tries = Array.from({ length: 20 }, () =>
      api.client().send('POST', '/login', { name: 'ada', password: 'guess' }),
    );
    const codes = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    expect(codes).toContain(429);
    expect(codes.filter((code) => code === 401).length).toBeLessThanOrEqual(10);
  });
});

test('a password is kept with salt and cost, and known again', async () => {
  const kept = await hashPassword('ﬁne long password', { N: 16, r: 1, p: 1 });
  expect(kept).toMatch(/^scrypt\$16\$1\$1\$/);
  expect(await isPassword('fine long password', kept, { N: 32, r: 1, p: 1 })).toBe(true);
  expect(await isPassword('fine long passwore', kept, { N: 32, r: 1, p: 1 })).toBe(false);
  expect(await isPassword('', undefined, { N: 32, r: 1, p: 1 })).toBe(false);
});

test('the setup code is known in any spelling, and only whole', () => {
  const code = createSetupCode((bytes) => crypto.getRandomValues(bytes));
  expect(code).toMatch(/^(....-){3}....$/);
  expect(isSetupCode(code.toLowerCase().replaceAll('-', ' '), code)).toBe(true);
  expect(isSetupCode(code.slice(0, 9), code)).toBe(false);
  expect(isSetupCode('', code)).toBe(false);
});
