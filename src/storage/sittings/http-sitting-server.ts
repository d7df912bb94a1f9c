import { z } from 'zod';
import { UserError } from '../../base/user-error.ts';
import { doneSchema } from '../../research/running/replies.ts';
import { appendedSchema } from '../../research/sitting/appended.ts';
import { type SittingView, sittingViewSchema } from '../../research/sitting/sitting-view.ts';
import type { SittingServer } from './sitting-server.ts';

export interface HttpSittingOptions {
  /** The platform's `fetch`. */
  readonly fetch: typeof fetch;
  /** The page's own address; the API lies beside it. */
  readonly base: string;
  /** When a request is given up and tried again, ms; it may be on its way through a bad hall network. */
  readonly timeoutMs?: number;
}

/** Lets a participant in by the code on their slip: the browser keeps who they are in a cookie. */
export function joinSitting(options: HttpSittingOptions, code: string): Promise<SittingView> {
  return ask(options, 'POST', '/sitting/join', sittingViewSchema, { code });
}

/** The sitting that this browser's cookie is for; rejects with `api/not-known` where it has none. */
export function seeSitting(options: HttpSittingOptions): Promise<SittingView> {
  return ask(options, 'GET', '/sitting', sittingViewSchema);
}

/** The pilot's server, for one participant: nothing is sent where the cookie has become another's. */
export function createHttpSittingServer(options: HttpSittingOptions, participantId: string): SittingServer {
  const change = <T>(path: string, schema: z.ZodType<T>, body: object = {}) =>
    ask(options, 'POST', path, schema, { participant: participantId, ...body });
  return {
    concealment: 'told',
    async see() {
      const view = await seeSitting(options);
      if (view.participantId === participantId) return view;
      throw new UserError(
        'sitting/other-participant',
        'Somebody else has entered their code in this browser since. Enter your own code again to go on.',
      );
    },
    append: (device, events) => change('/sitting/events', appendedSchema, { device, events }),
    allocate: () => change('/sitting/allocation', sittingViewSchema),
    async withdraw() {
      await change('/sitting/withdrawal', doneSchema);
    },
  };
}

async function ask<T>(
  { fetch: get, base, timeoutMs = 20_000 }: HttpSittingOptions,
  method: 'GET' | 'POST',
  path: string,
  schema: z.ZodType<T>,
  body?: object,
): Promise<T> {
  let reply: Response;
  let json: unknown;
  try {
    reply = await get(new URL(`api${path}`, base), {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'x-oblique': '1', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    // Cut off on its way, it must not pass for an answer.
    const text = await reply.text();
    json = reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
  } catch (cause) {
    throw unreachable({}, cause);
  }
  if (reply.status === 429 || reply.status >= 500)
    throw unreachable({ status: reply.status, retryAfterMs: retryAfterMs(reply) });
  if (!reply.ok) throw refusalIn(json) ?? noServer();
  // A hotel's or hospital's log-in page answers for everybody.
  if (json === undefined) throw unreachable({ status: reply.status });
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new UserError(
    'sitting/other-version',
    'The study’s server answers otherwise than this page expects: one of them is newer. Reload the page; what is recorded stays on this device.',
    { path },
  );
}

const refusalSchema = z.object({ code: z.string(), message: z.string() });

function refusalIn(json: unknown): UserError | undefined {
  const { data } = refusalSchema.safeParse(json);
  return data && new UserError(data.code, data.message);
}

/** `Retry-After` in seconds; 0 where there is none. */
function retryAfterMs({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.max(0, 1000 * seconds) : 0;
}

const unreachable = (context: { status?: number; retryAfterMs?: number }, cause?: unknown) =>
  new UserError(
    'sitting/unreachable',
    'The study’s server cannot be reached at present. What you do is kept on this device and sent as soon as it answers.',
    context,
    { cause },
  );

const noServer = () =>
  new UserError('sitting/no-server', 'No study takes place at this address. Check it against your slip.');
