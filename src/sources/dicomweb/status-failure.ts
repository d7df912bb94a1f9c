import { ArchiveFailure } from './archive-failure.ts';

/** What people can do about a status that is not 200. `signedIn`: credentials were sent. */
export function statusFailure(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  signedIn: boolean,
  nowMs: number,
): ArchiveFailure {
  const fail = (code: string, message: string, transient = false) =>
    new ArchiveFailure(`dicomweb/${code}`, message, {
      status,
      transient,
      retryAfterMs: transient ? readRetryAfter(headers.get('retry-after'), nowMs) : undefined,
    });
  if (status === 401)
    return signedIn
      ? fail(
          'sign-in-wrong',
          'The archive does not accept this sign-in. Check the user name and password, or the token.',
        )
      : fail(
          'sign-in-missing',
          'The archive asks for a sign-in. Enter a user name and password, or a token.',
        );
  if (status === 403)
    return fail(
      'forbidden',
      'The archive knows who is asking and does not allow it. Ask whoever runs it for access to DICOMweb.',
    );
  if (status === 404 || status === 410)
    return fail(
      'not-found',
      'There is no DICOMweb at this address. It often ends in /dicom-web (Orthanc) or /dcm4chee-arc/aets/DCM4CHEE/rs (dcm4chee).',
    );
  if (status === 408 || status === 425 || status === 429 || status === 503)
    return fail('busy', 'The archive is busy. Try again in a minute.', true);
  if (status >= 500)
    return fail(
      'server-error',
      `The archive reports an error of its own (${status}). Try again; if it stays, ask whoever runs it to look at its log.`,
      status !== 501 && status !== 505,
    );
  return fail(
    'rejected',
    `The archive does not understand the request (${status}). It may be too old, or not a DICOMweb archive.`,
  );
}

/** The longest wait that an archive may ask for, ms. */
const longestWaitMs = 60_000;

/** Seconds, or a date (RFC 9110 10.2.3). */
function readRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(longestWaitMs, Math.max(0, ms)) : undefined;
}
