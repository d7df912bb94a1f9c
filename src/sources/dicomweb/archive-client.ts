import type { Clock } from '../../base/clock.ts';
import { joinBytes } from '../../base/join-bytes.ts';
import type { ArchiveFailure } from './archive-failure.ts';
import {
  closedToPages,
  connectionLost,
  forbiddenByPolicy,
  redirected,
  timeout,
  unreachable,
} from './connection-failures.ts';
import { type ByteChunks, tooLarge } from './incoming-bytes.ts';
import type { Network } from './network.ts';
import { statusFailure } from './status-failure.ts';

/** An answer whose body is still coming in. */
export interface Answer {
  readonly contentType: string | null;
  /** May be read once. Throws `ArchiveFailure` when it is cut or stalls. */
  readonly chunks: ByteChunks;
  /**
   * Ends it, however much was read. Whoever reads no `chunks`, or not all, has to: what waits unread holds one of
   * the few connections that a browser has to one server. A few bytes more are read, so that a connection whose
   * answer was all but over serves the next request.
   */
  close(): void;
}

/** Asks one archive, once: no repeats. */
export interface ArchiveClient {
  readonly network: Network;
  /**
   * GET of a path below the service root. Rejects with `ArchiveFailure` unless the status is 200 (or 204, which
   * has no bytes), or with the signal's reason.
   */
  get(path: string, accept: string, signal: AbortSignal | undefined): Promise<Answer>;
}

/** No byte for so long, and the request is given up. Archives fetch from tape libraries in longer times, but not here. */
const stallMs = 30_000;

export interface ClientSettings {
  readonly root: string;
  /** Value of the Authorization header. */
  readonly authorization: string | undefined;
  readonly network: Network;
  readonly clock: Clock;
}

/**
 * Cookies are never sent, answers never go to the browser's cache on disk, and where there is a sign-in no
 * redirect is followed: it could carry the sign-in to another server.
 */
export function createArchiveClient({ root, authorization, network, clock }: ClientSettings): ArchiveClient {
  /** What was answered before, by what was asked for: a failure there is the network's and not CORS. */
  const answered = new Set<string>();

  const request = async (url: string, accept: string, signal: AbortSignal) => {
    const init: RequestInit = {
      headers: { Accept: accept, ...(authorization && { Authorization: authorization }) },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: authorization ? 'manual' : 'follow',
      signal,
    };
    try {
      return await network.fetch(url, init);
    } catch (error) {
      signal.throwIfAborted();
      throw await explain(error, accept, () => network.fetch(url, init), signal);
    }
  };

  /** `fetch` says the same for a dead server and for one that lets no page in: asking without CORS tells them apart. */
  const explain = async (
    cause: unknown,
    accept: string,
    again: () => Promise<Response>,
    signal: AbortSignal,
  ): Promise<ArchiveFailure> => {
    // The browser reports what its policy stopped only after the request has failed.
    await network.wait(0, signal);
    if (network.forbids(root)) return forbiddenByPolicy();
    if (answered.has(accept)) return connectionLost(cause);
    try {
      await network.fetch(root, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    } catch {
      signal.throwIfAborted();
      return unreachable(cause);
    }
    try {
      await (await again()).body?.cancel();
    } catch {
      signal.throwIfAborted();
      return closedToPages(network.pageOrigin, root);
    }
    return connectionLost(cause);
  };

  return {
    network,
    async get(path, accept, signal) {
      signal?.throwIfAborted();
      const stalled = new AbortController();
      const either = signal ? AbortSignal.any([signal, stalled.signal]) : stalled.signal;
      const timely = <T>(work: Promise<T>) => within(work, network, stalled);
      const response = await timely(request(`${root}${path}`, accept, either));
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
        throw redirected();
      answered.add(accept);
      if (response.status !== 200 && response.status !== 204) {
        await response.body?.cancel();
        throw statusFailure(response, authorization !== undefined, clock.now());
      }
      const reader = response.body?.getReader();
      return {
        contentType: response.headers.get('content-type'),
        chunks: readChunks(reader, timely, either),
        close: () => void endAnswer(reader, timely).catch(() => {}),
      };
    },
  };
}

type BodyReader = ReadableStreamDefaultReader<Uint8Array> | undefined;

async function* readChunks(
  reader: BodyReader,
  timely: <T>(work: Promise<T>) => Promise<T>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await timely(reader.read()).catch((cause: unknown) => {
        signal.throwIfAborted();
        throw connectionLost(cause);
      });
      if (done) return;
      yield value;
    }
  } finally {
    endAnswer(reader, timely).catch(() => {});
  }
}

/** What may follow the last byte that is wanted, of an answer that is worth reading to its end. */
const mostRest = 1 << 16;

async function endAnswer(reader: BodyReader, timely: <T>(work: Promise<T>) => Promise<T>): Promise<void> {
  for (let rest = 0; reader && rest <= mostRest; ) {
    const { done, value } = await timely(reader.read());
    if (done) return;
    rest += value.length;
  }
  await reader?.cancel();
}

/** All of an answer; throws `ArchiveFailure` beyond `limit` bytes. */
export async function readAll({ chunks }: Answer, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of chunks) {
    length += piece.length;
    if (length > limit) throw tooLarge(limit);
    pieces.push(piece);
  }
  return joinBytes(pieces);
}

async function within<T>(work: Promise<T>, network: Network, stalled: AbortController): Promise<T> {
  const ended = new AbortController();
  const never = new Promise<never>(() => {});
  const late = network.wait(stallMs, ended.signal).then(
    () => {
      stalled.abort(timeout(stallMs));
      throw timeout(stallMs);
    },
    () => never,
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    ended.abort();
  }
}
