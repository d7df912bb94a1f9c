import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createApi } from '../../src/server/api/create-api.ts';
import type { Services } from '../../src/server/api/services.ts';
import type { WatcherOptions } from '../../src/server/pilots/live/watchers.ts';
import type { Database } from '../../src/server/database/tables.ts';
import { createSecretBox } from '../../src/server/pilots/secret-box.ts';

export const setupCode = '0000-0000-0000-0000';
export const startMs = Date.parse('2026-03-01T08:00:00Z');

export interface TestApi {
  readonly host: FastifyInstance;
  readonly services: Services;
  readonly clock: ReturnType<typeof createManualClock>;
  /** Somebody's browser, with cookies of its own. */
  client(): TestClient;
}

/** The API on a database, with a clock that stands still and passwords that cost little. */
export async function createTestApi(
  db: Database,
  changes: Partial<Services> = {},
  watching?: WatcherOptions,
): Promise<TestApi> {
  const clock = createManualClock(startMs);
  const services: Services = {
    db,
    clock,
    log: silentLog,
    secureBytes: (bytes) => crypto.getRandomValues(bytes),
    secretBox: createSecretBox(new Uint8Array(32).fill(7)),
    passwordCost: { N: 16, r: 1, p: 1 },
    setupCode,
    ...changes,
  };
  const host = fastify();
  await createApi(host, {
    services: async () => services,
    log: silentLog,
    requestsPerMinute: 1_000_000,
    ...(watching && { watching }),
  });
  await host.ready();
  return { host, services, clock, client: () => new TestClient(host) };
}

type Headers = Record<string, string>;

/** Sends what a page would: the mark, its origin, and the cookies that it got. */
export class TestClient {
  readonly cookies = new Map<string, string>();
  /** Headers and body of every reply, as they came. */
  readonly heard: string[] = [];
  readonly #host: FastifyInstance;

  constructor(host: FastifyInstance) {
    this.#host = host;
  }

  async send(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await this.#host.inject({
      method,
      url: `/api${path}`,
      headers: { host: 'localhost', origin: 'http://localhost', 'x-oblique': '1', cookie, ...headers },
      ...(body !== undefined && { payload: body as object }),
    });
    for (const { name, value } of reply.cookies)
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    this.heard.push(JSON.stringify(reply.headers), reply.body);
    return reply;
  }

  /** The same for what must work: the reply's JSON; throws what the server said otherwise. */
  // biome-ignore lint/suspicious/noExplicitAny: replies are compared, not used
  async ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<any> {
    const reply = await this.send(method, path, body);
    if (reply.statusCode !== 200) throw new Error(`${method} ${path}: ${reply.statusCode} ${reply.body}`);
    return reply.json();
  }
}
