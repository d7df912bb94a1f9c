import type { Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import { type Answer, type ArchiveClient, readAll } from './archive-client.ts';
import { parseContentType } from './content-type.ts';
import { persist } from './persist.ts';

/** Bytes of a list of studies or series, of which each takes about 1 KB. */
export const listLimit = 1 << 25;

/** The media type of DICOM JSON. */
export const jsonType = 'application/dicom+json';

/** Bytes of DICOM JSON at `path`; none for “nothing found”. Rejects with `UserError` or the signal's reason. */
export function askJson(
  client: ArchiveClient,
  path: string,
  limitBytes: number,
  running: Running,
): Promise<Uint8Array<ArrayBuffer>> {
  return persist(
    async () => readJson(await client.get(path, jsonType, running.signal), limitBytes),
    client.network,
    running,
  );
}

/** The bytes of an answer that should be DICOM JSON. */
export async function readJson(answer: Answer, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const { type } = parseContentType(answer.contentType);
  const bytes = await readAll(answer, limitBytes);
  if (bytes.length > 0 && /html|xml/.test(type)) throw noArchive();
  return bytes;
}

/** A web page where JSON was asked for. */
function noArchive(): UserError {
  return new UserError(
    'dicomweb/not-json',
    'A web page answers at this address, perhaps a log-in page, but no DICOMweb archive. Check the address: it often ends in /dicom-web (Orthanc) or /dcm4chee-arc/aets/DCM4CHEE/rs (dcm4chee).',
  );
}
