import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import type { UserError } from '../../../src/base/user-error.ts';
import { loadWasmInNode } from '../../../src/server/cli/node-wasm.ts';
import type { Credentials } from '../../../src/sources/dicomweb/archive.ts';
import { connectArchive } from '../../../src/sources/dicomweb/connect-archive.ts';
import type { Network } from '../../../src/sources/dicomweb/network.ts';
import { createThreadRunner } from '../../../src/workers/run-in-thread.ts';
import { type Answering, fakeNetwork, fetchFailed, jsonResponse } from './fake-network.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });
const none: Credentials = { kind: 'none' };
const root = 'https://pacs.example.org/dicom-web';

function connecting(
  answer: Answering,
  {
    url = root,
    credentials = none,
    changes = {},
  }: { url?: string; credentials?: Credentials; changes?: Partial<Network> } = {},
) {
  const network = fakeNetwork(answer, changes);
  const deps = { network, clock: createManualClock(), pool };
  return { network, archive: connectArchive({ name: 'A', url }, credentials, deps, {}) };
}

const failureOf = (...input: Parameters<typeof connecting>) =>
  connecting(...input).archive.then(
    () => {
      throw new Error('it connected');
    },
    (error: UserError) => error,
  );

test('asks for one study, without cookies, cache or referrer, and then whether images may be asked for', async () => {
  const { network, archive } = connecting(() => jsonResponse([]), { url: ` ${root}// ` });
  expect((await archive).address).toEqual({ name: 'A', url: root });
  expect(network.sent.map(({ url }) => url)).toEqual([`${root}/studies?limit=1`, `${root}/studies?limit=1`]);
  expect(network.sent.map(({ accept }) => accept.includes('"'))).toEqual([false, true]);
  for (const { init } of network.sent)
    expect(init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
    });
});

test.each([
  ['no bytes', new Response(null, { status: 204 })],
  ['an empty body', new Response('')],
  ['the wrong type', new Response('[]', { headers: { 'content-type': 'text/plain' } })],
])('an archive without studies may answer with %s', async (_, response) => {
  await expect(connecting(() => response.clone()).archive).resolves.toBeDefined();
});

describe('addresses', () => {
  test.each([
    ['', 'dicomweb/address'],
    ['pacs.example.org', 'dicomweb/address'],
    ['pacs:104', 'dicomweb/address'],
    ['http://', 'dicomweb/address'],
    ['dicom://pacs:104/AE', 'dicomweb/address-scheme'],
    ['ftp://pacs/x', 'dicomweb/address-scheme'],
    ['https://me:hidden@pacs.example.org', 'dicomweb/address-sign-in'],
    ['https://me@pacs.example.org', 'dicomweb/address-sign-in'],
    ['https://pacs.example.org/rs?key=hidden', 'dicomweb/address-query'],
    ['https://pacs.example.org/rs#hidden', 'dicomweb/address-query'],
    ['http://pacs.example.org/rs', 'dicomweb/mixed-content'],
  ])('%s: %s', async (url, code) => {
    const error = await failureOf(() => jsonResponse([]), { url });
    expect(error.code).toBe(code);
    expect(JSON.stringify([error.message, error.context])).not.toContain('hidden');
  });

  test.each(['http://localhost:8042/dicom-web', 'http://127.0.0.1:8042', 'http://[::1]:8042/x'])(
    'this computer may be asked over http: %s',
    async (url) => {
      await expect(connecting(() => jsonResponse([]), { url }).archive).resolves.toBeDefined();
    },
  );

  test('a page over http may ask over http', async () => {
    const changes = { pageOrigin: 'http://teach.hospital' };
    const url = 'http://pacs.hospital/rs';
    await expect(connecting(() => jsonResponse([]), { url, changes }).archive).resolves.toBeDefined();
  });
});

describe('answers that are none', () => {
  const status = (code: number) => () => new Response('no', { status: code });
  test.each<[string, Answering, Credentials, string, RegExp]>([
    ['401 without a sign-in', status(401), none, 'sign-in-missing', /Enter a user name/],
    [
      '401 with one',
      status(401),
      { kind: 'basic', user: 'u', password: 'p' },
      'sign-in-wrong',
      /does not accept this sign-in/,
    ],
    ['403', status(403), none, 'forbidden', /for access/],
    ['404', status(404), none, 'not-found', /\/dicom-web.*\/dcm4chee-arc\/aets\/DCM4CHEE\/rs/],
    ['429', status(429), none, 'busy', /in a minute/],
    ['500', status(500), none, 'server-error', /its log/],
    ['503', status(503), none, 'busy', /in a minute/],
    ['400', status(400), none, 'rejected', /\(400\)/],
    [
      'a log-in page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      none,
      'not-json',
      /log-in page/,
    ],
  ])('%s', async (_, answer, credentials, code, sentence) => {
    const error = await failureOf(answer, { credentials });
    expect(error).toMatchObject({ code: `dicomweb/${code}`, message: expect.stringMatching(sentence) });
  });

  test('something else than DICOM JSON', async () => {
    expect((await failureOf(() => new Response('hello'))).code).toBe('dicom/not-json');
  });

  test('silence', async () => {
    const changes: Partial<Network> = { wait: async () => {} };
    const error = await failureOf(() => new Promise<Response>(() => {}), { changes });
    expect(error).toMatchObject({ code: 'dicomweb/timeout', message: expect.stringContaining('30 seconds') });
  });
});

describe('what the browser does not tell apart', () => {
  const withCorsOnly: Answering = ({ init }) => (init.mode === 'no-cors' ? new Response('') : fetchFailed());

  test('a server that answers, but lets this page not in: with the lines that mend it', async () => {
    const { code, message, context } = await failureOf(withCorsOnly);
    expect([code, message]).toEqual(['dicomweb/cors', expect.stringContaining('CORS')]);
    expect(context.advice).toMatch(/https:\/\/teach\.example\.org.*\nOrthanc:.*nginx.*\ndcm4chee:/s);
    expect(context.configuration).toContain('location /dicom-web/ {');
    expect(context.configuration).toContain(
      'add_header Access-Control-Allow-Origin "https://teach.example.org" always;',
    );
  });

  test('a server that answers searches, but not the question whether images may be asked for', async () => {
    const answer: Answering = ({ accept, init }) =>
      accept.includes('"') && init.mode !== 'no-cors' ? fetchFailed() : jsonResponse([]);
    expect((await failureOf(answer)).code).toBe('dicomweb/cors');
  });

  test('nobody', async () => {
    expect((await failureOf(fetchFailed)).code).toBe('dicomweb/unreachable');
  });

  test('a connection that broke once is not taken for CORS', async () => {
    const answer: Answering = ({ init, earlier }) =>
      init.mode === 'no-cors' || earlier > 0 ? jsonResponse([]) : fetchFailed();
    expect((await failureOf(answer)).code).toBe('dicomweb/connection-lost');
  });

  test('a page that may contact other archives only', async () => {
    expect((await failureOf(fetchFailed, { changes: { forbids: () => true } })).code).toBe('dicomweb/policy');
  });
});

describe('sign-in', () => {
  const sent = async (credentials: Credentials) => {
    const { network, archive } = connecting(() => jsonResponse([]), { credentials });
    await archive;
    return network.sent;
  };

  test('basic, in UTF-8, in a header and nowhere else', async () => {
    const [request, ...more] = await sent({ kind: 'basic', user: 'jö', password: 'p:1' });
    const header = new Headers(request!.init.headers).get('authorization');
    expect(header).toBe(`Basic ${Buffer.from('jö:p:1').toString('base64')}`);
    // The sign-in makes the browser ask for permission anyway: once is enough.
    expect(more).toEqual([]);
  });

  test('bearer', async () => {
    const [request] = await sent({ kind: 'bearer', token: 'abc.DEF-1_2~3+/==' });
    expect(new Headers(request!.init.headers).get('authorization')).toBe('Bearer abc.DEF-1_2~3+/==');
  });

  test.each<[string, Credentials]>([
    ['a token with a line end', { kind: 'bearer', token: 'hidden\n' }],
    ['a token with “Bearer”', { kind: 'bearer', token: 'Bearer hidden' }],
    ['no token', { kind: 'bearer', token: '' }],
    ['a colon in the name', { kind: 'basic', user: 'hidden:', password: 'x' }],
  ])('%s is refused and not repeated', async (_, credentials) => {
    const error = await failureOf(() => jsonResponse([]), { credentials });
    expect(error.code).toMatch(/dicomweb\/(token|user-name)/);
    expect(`${error.message}${JSON.stringify(error.context)}`).not.toContain('hidden');
  });

  test('is carried to no other address: a redirect is not followed', async () => {
    const credentials: Credentials = { kind: 'basic', user: 'u', password: 'p' };
    const answer: Answering = ({ init }) => {
      expect(init.redirect).toBe('manual');
      return new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } });
    };
    const { network, archive } = connecting(answer, { credentials });
    await expect(archive).rejects.toMatchObject({ code: 'dicomweb/redirected' });
    expect(network.sent.length).toBe(1);
  });

  test('is in no error', async () => {
    const credentials: Credentials = { kind: 'basic', user: 'hidden-name', password: 'hidden-word' };
    for (const code of [401, 403, 404, 500, 302, 400]) {
      const error = await failureOf(() => new Response('', { status: code }), { credentials });
      expect(JSON.stringify({ ...error, message: error.message, cause: String(error.cause) })).not.toMatch(
        /hidden|aGlkZGVu/,
      );
    }
  });
});

test('cancelling reaches the request', async () => {
  const cancel = new AbortController();
  const network = fakeNetwork(
    ({ init }) =>
      new Promise((_, reject) => {
        init.signal!.addEventListener('abort', () => reject(init.signal!.reason));
        cancel.abort('stop');
      }),
  );
  const archive = connectArchive(
    { name: 'A', url: root },
    none,
    { network, clock: createManualClock(), pool },
    { signal: cancel.signal },
  );
  await expect(archive).rejects.toBe('stop');
});
