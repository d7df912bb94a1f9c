import type { Clock } from '../../base/clock.ts';
import type { Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import { isUid } from '../../imaging/is-uid.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import type { Archive, ArchiveAddress, Credentials } from './archive.ts';
import { archiveAccess } from './archive-access.ts';
import { type ArchiveClient, createArchiveClient } from './archive-client.ts';
import { archiveRoot } from './archive-url.ts';
import { jsonType, listLimit, readJson } from './ask-json.ts';
import { authorization } from './authorization.ts';
import type { Network } from './network.ts';
import { openStudy } from './open-study.ts';
import { createStudySearch } from './search-studies.ts';

/** What an archive needs from outside. */
export interface ArchiveDeps {
  readonly network: Network;
  readonly clock: Clock;
  readonly pool: JobRunner;
}

/**
 * Checks that a DICOMweb archive answers at an address, and resolves to it. The credentials stay in this object.
 * Rejects with `UserError` whose code says what is wrong (`dicomweb/…`), or with the signal's reason.
 */
export async function connectArchive(
  address: ArchiveAddress,
  credentials: Credentials,
  { network, clock, pool }: ArchiveDeps,
  running: Running,
): Promise<Archive> {
  const root = archiveRoot(address.url, network);
  const client = createArchiveClient({ root, authorization: authorization(credentials), network, clock });
  running.onProgress?.({ step: 'Asking the archive', done: 0, total: 0 });
  // Somebody waits for this, and a wrong address is likelier than a busy archive: one try.
  const question = '/studies?limit=1';
  // The archive may ignore that it is asked for one study.
  const answer = await client.get(question, jsonType, running.signal);
  const json = await readJson(answer, listLimit);
  await pool.run('read-studies', { json }, { signal: running.signal, transfer: [json.buffer] });
  if (credentials.kind === 'none' && new URL(root).origin !== network.pageOrigin)
    await requireImageRequests(client, question, running.signal);
  const access = archiveAccess(client, pool);
  return {
    address: { name: address.name, url: root },
    search: createStudySearch(client, pool),
    open: (study, opening) => {
      if (!isUid(study.studyUid)) throw new Error('connect-archive: the study has no UID');
      return openStudy(access, study.studyUid, opening);
    },
  };
}

/**
 * The types of images have quotes in them, which a browser only sends to another origin after asking whether it
 * may. A plain search does not show whether the archive answers that; a sign-in, which is asked for too, does.
 */
async function requireImageRequests(
  client: ArchiveClient,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const quoted = `${jsonType}, multipart/related; type="application/dicom+xml"`;
  try {
    for await (const _ of (await client.get(path, quoted, signal)).chunks) break;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof UserError && error.code === 'dicomweb/cors') throw error;
  }
}
