import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Permission } from '../../research/running/role.ts';
import { type AccountCaller, accountCaller, type ParticipantCaller, participantCaller } from './caller.ts';
import { type CookieJar, cookieJar } from './cookie-jar.ts';
import { Refusal } from './refusal.ts';
import { refuseForeignOrigin } from './refuse-foreign-origin.ts';
import type { Services } from './services.ts';

/** Who may call: anybody, a participant with their cookie, or an account that may do this. */
export type Access = 'anybody' | 'participant' | 'be logged in' | Permission;
type CallerOf<A extends Access> = A extends 'anybody'
  ? undefined
  : A extends 'participant'
    ? ParticipantCaller
    : AccountCaller;

/** What a route's handler gets: everything checked. */
export interface Call<A extends Access, P, B> {
  readonly services: Services;
  readonly caller: CallerOf<A>;
  readonly params: P;
  readonly body: B;
  readonly cookies: CookieJar;
  /** For a reply that is a stream. */
  readonly raw: FastifyReply;
}

export interface Route<A extends Access, P, B, R> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below /api. */
  readonly path: string;
  readonly access: A;
  readonly params?: z.ZodType<P>;
  readonly body?: z.ZodType<B>;
  /** A reply with anything that is not in here is a bug and does not leave; undefined for a stream. */
  readonly reply: z.ZodType<R> | 'stream';
  /** Of the body. */
  readonly mostBytes?: number;
  /** Requests a minute from one address, where guessing must be slow. */
  readonly perMinute?: number;
  readonly handle: (call: Call<A, P, B>) => Promise<R>;
}

const usualBytes = 16 * 1024;

/** Puts a route into the API: origin and caller are checked before the body is read, body and reply by their schemas. */
export function addRoute<A extends Access, P = undefined, B = undefined, R = undefined>(
  app: FastifyInstance,
  services: () => Promise<Services>,
  route: Route<A, P, B, R>,
): void {
  const callers = new WeakMap<FastifyRequest, AccountCaller | ParticipantCaller>();
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.mostBytes ?? usualBytes,
    config: route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } : {},
    async onRequest(request) {
      refuseForeignOrigin(request);
      if (route.access === 'anybody') return;
      const known = await services();
      const cookies = request.cookies;
      callers.set(
        request,
        route.access === 'participant'
          ? await participantCaller(known, cookies)
          : await accountCaller(known, cookies, route.access as Permission | 'be logged in'),
      );
    },
    async handler(request, raw) {
      const reply = await route.handle({
        services: await services(),
        caller: callers.get(request) as CallerOf<A>,
        params: checked(route.params, request.params) as P,
        body: checked(route.body, request.body) as B,
        cookies: cookieJar(request, raw),
        raw,
      });
      return route.reply === 'stream' ? reply : route.reply.parse(reply);
    },
  });
}

function checked<T>(schema: z.ZodType<T> | undefined, value: unknown): T | undefined {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const mistakes = result.error.issues.slice(0, 5);
  throw new Refusal(
    400,
    'api/malformed',
    `This request cannot be read. ${mistakes.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}.`).join(' ')}`,
  );
}
