import type { Network } from '../../../src/sources/dicomweb/network.ts';

/** One request as it left the page. */
export interface SentRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly accept: string;
}

/** Answers a request, or throws what `fetch` would. `earlier` counts requests for the same address before. */
export type Answering = (request: SentRequest & { readonly earlier: number }) => Response | Promise<Response>;

export interface FakeNetwork extends Network {
  readonly sent: SentRequest[];
  /** Every wait that was asked for, ms; those for a stalled answer are not counted. */
  readonly waits: number[];
}

/** A network on which `answer` is everybody, and where no time passes. */
export function fakeNetwork(answer: Answering, changes: Partial<Network> = {}): FakeNetwork {
  const sent: SentRequest[] = [];
  const waits: number[] = [];
  return {
    sent,
    waits,
    pageOrigin: 'https://teach.example.org',
    online: () => true,
    untilOnline: () => Promise.resolve(),
    forbids: () => false,
    async wait(ms, signal) {
      signal?.throwIfAborted();
      // A request's time limit: it never comes here, unless a test says so.
      if (ms === 30_000) return new Promise(() => {});
      if (ms > 0) waits.push(ms);
    },
    async fetch(url, init) {
      init.signal?.throwIfAborted();
      const accept = new Headers(init.headers).get('accept') ?? '';
      const earlier = sent.filter((other) => other.url === url && other.accept === accept).length;
      sent.push({ url, init, accept });
      return answer({ url, init, accept, earlier });
    },
    ...changes,
  };
}

/** What `fetch` throws, whatever went wrong. */
export function fetchFailed(): never {
  throw new TypeError('Failed to fetch');
}

export function jsonResponse(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/dicom+json' },
    ...init,
  });
}

/** A multipart/related answer, one part for each list of header lines and bytes. */
export function multipartResponse(
  parts: readonly (readonly [headers: string, bytes: Uint8Array])[],
): Response {
  const pieces = parts.flatMap(([headers, bytes]) => [
    `\r\n--b\r\n${headers}\r\n\r\n`,
    new Uint8Array(bytes),
  ]);
  return new Response(new Blob([...pieces, '\r\n--b--']), {
    headers: { 'content-type': 'multipart/related; type="application/octet-stream"; boundary=b' },
  });
}
