import { ArchiveFailure } from './archive-failure.ts';
import { corsAdvice } from './cors-advice.ts';

/** The page's own policy (`connect-src`) stopped the request. */
export function forbiddenByPolicy(): ArchiveFailure {
  return new ArchiveFailure(
    'dicomweb/policy',
    'This page was set up to talk to certain archives only, and this is not one of them. Ask whoever set it up to add the archive.',
    {},
  );
}

/** An archive that answers, but lets no page of this origin read the answer. */
export function closedToPages(pageOrigin: string, root: string): ArchiveFailure {
  return new ArchiveFailure(
    'dicomweb/cors',
    `The archive answers, but does not let this page read the answer. Whoever runs it has to allow pages from ${pageOrigin} (CORS).`,
    {},
    corsAdvice(pageOrigin, root),
  );
}

/** No byte for `stallMs`. */
export function timeout(stallMs: number): ArchiveFailure {
  return new ArchiveFailure(
    'dicomweb/timeout',
    `The archive has not answered for ${stallMs / 1000} seconds. Check the connection and try again.`,
    { transient: true },
  );
}

/** No answer at all, not even one that this page may not read. */
export function unreachable(cause: unknown): ArchiveFailure {
  return new ArchiveFailure(
    'dicomweb/unreachable',
    'Nobody answers at the archive’s address. Check the address and the network (is a VPN needed?), and that the archive is running.',
    { transient: true },
    {},
    { cause },
  );
}

/** The archive answered before, or answers again, or its answer broke off. */
export function connectionLost(cause: unknown): ArchiveFailure {
  return new ArchiveFailure(
    'dicomweb/connection-lost',
    'The connection to the archive was lost. Check the network and try again; what was fetched so far is kept.',
    { transient: true },
    {},
    { cause },
  );
}

/** Redirects could carry a sign-in to another server, so they are not followed. */
export function redirected(): ArchiveFailure {
  return new ArchiveFailure(
    'dicomweb/redirected',
    'The archive sends this page on to another address, often a log-in page. Enter the address that it ends at, or ask whoever runs it for one that takes a password or token directly.',
    {},
  );
}
