import { describe, expect, test } from 'vitest';
import { createHttpSittingServer, joinSitting } from '../../../src/storage/sittings/http-sitting-server.ts';
import { consented, exampleView } from './example-sitting.ts';

type Asked = { url: string; init: RequestInit };

/** A network on which every request gets the same reply. */
function network(reply: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const options = {
    base: 'https://study.example.org/oblique/',
    fetch: async (url: string | URL | Request, init: RequestInit = {}) => {
      asked.push({ url: String(url), init });
      return reply();
    },
  };
  return { asked, options, server: createHttpSittingServer(options, exampleView.participantId) };
}
const json =
  (body: unknown, status = 200, headers = {}) =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    });
const html = (status: number) => () =>
  new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html' } });
const events = [{ ...consented, number: 0, at: 5 }] as never;

test('the code goes to where the page came from, with the mark', async () => {
  const { asked, options } = network(json(exampleView));
  expect(await joinSitting(options, '7k3m 9qxa')).toEqual(exampleView);
  expect(asked[0]).toMatchObject({
    url: 'https://study.example.org/oblique/api/sitting/join',
    init: { method: 'POST', body: '{"code":"7k3m 9qxa"}', headers: { 'x-oblique': '1' } },
  });
});

test('events say whose they are', async () => {
  const { asked, server } = network(json({ acknowledged: [0], refused: [] }));
  expect(await server.append('device-1', events)).toEqual({ acknowledged: [0], refused: [] });
  expect(JSON.parse(String(asked[0]!.init.body))).toEqual({
    participant: '7K3M-9QXA',
    device: 'device-1',
    events,
  });
});

test('another participant’s cookie is noticed', async () => {
  const { server } = network(json({ ...exampleView, participantId: '0000-0000' }));
  await expect(server.see()).rejects.toMatchObject({ code: 'sitting/other-participant' });
});

const cutOff = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"acknowledged":[0],'));
        controller.error(new TypeError('terminated'));
      },
    }),
    { headers: { 'content-type': 'application/json' } },
  );

describe('worth trying again', () => {
  test.each<[string, () => Response | Promise<Response>, object]>([
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), {}],
    ['a reply that is cut off', cutOff, {}],
    ['half a JSON', () => new Response('{"ack', { headers: { 'content-type': 'application/json' } }), {}],
    ['a failing server', json({ code: 'api/failed', message: 'x' }, 500), { status: 500 }],
    ['a server without its database', json({ code: 'api/no-database', message: 'x' }, 503), { status: 503 }],
    ['a proxy without its server', html(502), { status: 502 }],
    [
      'too much at once',
      json({ code: 'a', message: 'b' }, 429, { 'retry-after': '17' }),
      { retryAfterMs: 17_000 },
    ],
    ['a log-in page in between', html(200), { status: 200 }],
  ])('%s', async (_name, reply, context) => {
    const { server } = network(reply);
    await expect(server.append('device-1', events)).rejects.toMatchObject({
      code: 'sitting/unreachable',
      context,
    });
  });

  test('no answer in time', async () => {
    const { options } = network(json({}));
    const never: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) =>
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason)),
      );
    const server = createHttpSittingServer({ ...options, fetch: never, timeoutMs: 10 }, 'x');
    await expect(server.see()).rejects.toMatchObject({ code: 'sitting/unreachable' });
  });
});

describe('not worth trying again', () => {
  test.each<[string, () => Response, string]>([
    ['the server’s own refusal', json({ code: 'pilots/state', message: 'Closed.' }, 409), 'pilots/state'],
    ['a host without studies', html(404), 'sitting/no-server'],
    ['another version', json({ kept: [0] }), 'sitting/other-version'],
  ])('%s', async (_name, reply, code) => {
    await expect(network(reply).server.append('device-1', events)).rejects.toMatchObject({ code });
  });
});
