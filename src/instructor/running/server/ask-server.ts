import { UserError } from '../../../base/user-error.ts';

/** What a reply must look like: a schema of zod, or anything that checks as it does. */
export interface ReplySchema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

export type Method = 'GET' | 'POST' | 'PUT';

/** Asks the server of this page, and checks what it says. */
export interface AskServer {
  /** The reply's JSON; rejects with the `UserError` that the server sent, or one that says why there is no reply. */
  json<T>(method: Method, path: string, schema: ReplySchema<T>, body?: unknown): Promise<T>;
  /** The same for a file. */
  bytes(path: string): Promise<Blob>;
  /** Where something below /api is. */
  url(path: string): URL;
}

/** No server of pilots answers at this page's address: it is hosted as files alone, or was started without pilots. */
export const noServer = 'running/no-server';
/** Nothing answered; worth trying again. */
export const unreachable = 'running/unreachable';

/** Nobody is logged in on this device, or no longer. */
export const notKnown = 'api/not-known';

/**
 * `base`: the page's own address; the API lies beside it. `get` is the platform's `fetch`; `onNotKnown` hears of every
 * request that was refused because nobody is logged in.
 */
export function createAskServer(
  get: typeof fetch,
  base: string,
  onNotKnown: () => void = () => {},
): AskServer {
  const url = (path: string) => new URL(`api${path}`, base);
  const ask = async (method: Method, path: string, body?: unknown): Promise<Response> => {
    let reply: Response;
    try {
      reply = await get(url(path), {
        method,
        credentials: 'same-origin',
        // Only a script of this very page can send it: see the server's check against forged requests.
        headers: { 'x-oblique': '1', ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw new UserError(
        unreachable,
        'The server cannot be reached. Check the connection and try again.',
        { path },
        { cause },
      );
    }
    if (reply.ok) return reply;
    const refusal = refusalIn(await jsonOf(reply)) ?? notPilots(path);
    if (refusal.code === notKnown) onNotKnown();
    throw refusal;
  };
  return {
    url,
    async json(method, path, schema, body) {
      const json = await jsonOf(await ask(method, path, body));
      if (json === undefined) throw notPilots(path);
      const read = schema.safeParse(json);
      if (read.success) return read.data;
      throw new UserError(
        'running/other-version',
        'The server answers otherwise than this page expects: one of them is newer. Load the page again.',
        { path },
      );
    },
    bytes: async (path) => (await ask('GET', path)).blob(),
  };
}

/** Some hosts answer with their start page whatever they are asked for. */
async function jsonOf(reply: Response): Promise<unknown> {
  if (!reply.headers.get('content-type')?.includes('json')) return undefined;
  return reply.json().catch(() => undefined);
}

function refusalIn(json: unknown): UserError | undefined {
  if (typeof json !== 'object' || json === null || !('code' in json) || !('message' in json))
    return undefined;
  const { code, message } = json;
  return typeof code === 'string' && typeof message === 'string' ? new UserError(code, message) : undefined;
}

const notPilots = (path: string) =>
  new UserError(noServer, 'No server of pilots answers here. Start one with npm start.', { path });
