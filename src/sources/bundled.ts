import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import { responseBlob } from './response-blob.ts';
import { type SourceFile, sourceFromBlob } from './source-file.ts';

/**
 * Fetches a ZIP that comes with the page, as one source; `fetchUrl` is the page's `fetch`. Rejects with
 * `UserError` `source/unreachable` or `source/missing`, or with the signal's reason.
 */
export async function bundledSource(url: URL, fetchUrl: typeof fetch, running: Running): Promise<SourceFile> {
  const response = await fetchFrom(url, fetchUrl, running.signal);
  try {
    const blob = await responseBlob(response, 'Fetching the case', running);
    return sourceFromBlob(url.pathname.split('/').at(-1)!, blob!);
  } catch (cause) {
    running.signal?.throwIfAborted();
    throw unreachable(url, cause);
  }
}

async function fetchFrom(
  url: URL,
  fetchUrl: typeof fetch,
  signal: AbortSignal | undefined,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetchUrl(url, signal ? { signal } : {});
  } catch (cause) {
    signal?.throwIfAborted();
    throw unreachable(url, cause);
  }
  if (!response.ok)
    throw new UserError(
      'source/missing',
      `The images of this case are not on this server (it answered ${response.status}). Choose another case.`,
      { url: url.href, status: response.status },
    );
  return response;
}

function unreachable(url: URL, cause: unknown): UserError {
  return new UserError(
    'source/unreachable',
    'The images of this case could not be fetched. Check the connection and try again.',
    { url: url.href },
    { cause },
  );
}
