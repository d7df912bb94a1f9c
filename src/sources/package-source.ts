import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import { archiveLimits } from './archive-limits.ts';
import { responseBlob } from './response-blob.ts';
import { type SourceFile, sourceFromBlob } from './source-file.ts';

/**
 * Fetches a case package from an address that somebody was given: `https://host/case.zip`, or one relative to the page.
 * Nothing of the reader goes with the question. Rejects with `UserError` `package/…`, or with the signal's reason.
 *
 * @param pageUrl Address of the page.
 */
export async function packageSource(
  address: string,
  pageUrl: string,
  fetchUrl: typeof fetch,
  running: Running,
): Promise<SourceFile> {
  const url = packageUrl(address, pageUrl);
  const { signal } = running;
  try {
    const response = await fetchUrl(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(signal && { signal }),
    });
    if (!response.ok) throw refused(url, response.status);
    const blob = await responseBlob(
      response,
      `Fetching the case from ${url.host}`,
      running,
      archiveLimits.wholeBytes,
    );
    if (!blob) throw tooLarge(url);
    return sourceFromBlob(nameOf(url), blob);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof UserError) throw cause;
    throw unreachable(url, new URL(pageUrl), cause);
  }
}

function packageUrl(address: string, pageUrl: string): URL {
  let url: URL;
  try {
    url = new URL(address, pageUrl);
  } catch (cause) {
    throw new UserError(
      'package/address',
      'The link names no address of a case. Ask for the link again.',
      {},
      { cause },
    );
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new UserError(
      'package/address',
      'A case can be opened from an address that begins with https:// and holds no sign-in. Save the case on this device and open the file.',
      { protocol: url.protocol },
    );
  if (url.protocol === 'http:' && new URL(pageUrl).protocol === 'https:' && !isThisComputer(url))
    throw new UserError(
      'package/insecure',
      'This page came over https, so browsers let it fetch nothing over http. Use the case’s https address, or save the file and open it.',
      { host: url.host },
    );
  return url;
}

const isThisComputer = ({ hostname }: URL) => hostname === 'localhost' || hostname === '127.0.0.1';

/** Opened as a ZIP whatever the host calls it: a name decides nothing else. */
const nameOf = ({ pathname }: URL) => {
  const name = pathname.split('/').at(-1) || 'case';
  return /\.zip$/i.test(name) ? name : `${name}.zip`;
};

function refused({ host }: URL, status: number): UserError {
  return new UserError(
    'package/refused',
    status === 401 || status === 403
      ? `${host} does not hand out this case without a sign-in (it answered ${status}). Sign in there, save the file, and open it here.`
      : `${host} does not have this case (it answered ${status}). Ask for the link again.`,
    { host, status },
  );
}

function tooLarge({ host }: URL): UserError {
  return new UserError(
    'package/too-large',
    'The case is larger than 2 GB, more than a browser takes from a link. Save the file and open it.',
    { host },
  );
}

/** A browser tells a page no more than that it failed: the reasons there can be, and what mends each. */
function unreachable({ host, origin }: URL, page: URL, cause: unknown): UserError {
  const elsewhere =
    origin === page.origin
      ? 'Check the connection and try again.'
      : `Check the connection; ${host} must allow other pages to read it (Access-Control-Allow-Origin), and where this page’s server was started with --archive it must name ${origin} too (--archive ${origin}). Or save the file and open it.`;
  return new UserError(
    'package/unreachable',
    `The case could not be fetched from ${host}. ${elsewhere}`,
    { host },
    { cause },
  );
}
