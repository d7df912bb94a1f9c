import { UserError } from '../../base/user-error.ts';
import type { Statement } from './statement.ts';

/** Where statements go, and when. */
export interface RecordStoreOptions {
  /** The xAPI endpoint, with a slash at the end: `statements` is below it. */
  readonly endpoint: string;
  readonly user: string;
  readonly password: string;
  /** Names this server's activities and accounts; with a slash at the end. */
  readonly address: string;
  /** `live` tells no conditions; `revealed` waits for the end and tells them. */
  readonly when: 'live' | 'revealed';
  /** After which a request is given up and made again later; 20 s where nothing is said. */
  readonly timeoutMs?: number;
}

/** What became of statements that were sent. */
export type Sent =
  | { readonly outcome: 'stored' }
  /** Ids of these are there already with other content, or one of them is wrong: each is to be sent by itself. */
  | { readonly outcome: 'conflict' | 'refused'; readonly status: number }
  | { readonly outcome: 'later'; readonly why: string; readonly afterMs?: number };

/** Reads the options from the environment; undefined where statements go nowhere. Throws a `UserError` that hides secrets. */
export function recordStoreOptions(
  env: Readonly<Record<string, string | undefined>>,
): RecordStoreOptions | undefined {
  const { OBLIQUE_LRS_URL: url, OBLIQUE_LRS_USER: user, OBLIQUE_LRS_PASSWORD: password } = env;
  if (!url) return undefined;
  const problem = (message: string) => new UserError('server/lrs', message);
  if (!isWebAddress(url) || new URL(url).username !== '')
    throw problem(
      'OBLIQUE_LRS_URL is not the address of a learning record store: give one that begins with http:// or https:// and has no password in it.',
    );
  if (!user || !password)
    throw problem(
      'OBLIQUE_LRS_URL needs OBLIQUE_LRS_USER and OBLIQUE_LRS_PASSWORD, as the record store gave them.',
    );
  const address = env.OBLIQUE_ADDRESS;
  if (!address || !isWebAddress(address))
    throw problem(
      'OBLIQUE_LRS_URL needs OBLIQUE_ADDRESS, the address of this server: statements name cases and participants below it.',
    );
  const when = env.OBLIQUE_LRS_WHEN || 'revealed';
  if (when !== 'live' && when !== 'revealed')
    throw problem('OBLIQUE_LRS_WHEN is neither "live" nor "revealed".');
  const slashed = (text: string) => (text.endsWith('/') ? text : `${text}/`);
  return { endpoint: slashed(url), user, password, address: slashed(address), when };
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Sends statements in one request; never throws. */
export async function sendStatements(
  get: typeof fetch,
  { endpoint, user, password, timeoutMs = 20_000 }: RecordStoreOptions,
  statements: readonly Statement[],
): Promise<Sent> {
  let reply: Response;
  try {
    reply = await get(new URL('statements', endpoint), {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
        'content-type': 'application/json',
        'x-experience-api-version': '1.0.3',
      },
      body: JSON.stringify(statements),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await reply.arrayBuffer();
  } catch {
    return { outcome: 'later', why: 'It cannot be reached.' };
  }
  const { status } = reply;
  if (reply.ok) return { outcome: 'stored' };
  if (status === 409) return { outcome: 'conflict', status };
  if (status === 400 || status === 413 || status === 422) return { outcome: 'refused', status };
  const seconds = Number(reply.headers.get('retry-after'));
  const why =
    status === 401 || status === 403
      ? 'It does not take the user and password that it was given.'
      : `It answered ${status}.`;
  return { outcome: 'later', why, ...(seconds > 0 && { afterMs: Math.min(seconds, 3600) * 1000 }) };
}
