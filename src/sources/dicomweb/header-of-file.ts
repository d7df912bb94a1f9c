import { UserError } from '../../base/user-error.ts';
import type { FileHeader } from '../../dicom/file-header.ts';
import type { JobRunner } from '../../workers/job-runner.ts';

/** The header of an image's file; gives the bytes away. Rejects with `UserError` or the signal's reason. */
export async function headerOfFile(
  pool: JobRunner,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | undefined,
): Promise<FileHeader> {
  const scanned = await pool.run('scan-file', { bytes }, { signal, transfer: [bytes.buffer] });
  if (scanned.kind === 'image') return scanned.header;
  throw new UserError(
    'dicomweb/no-image',
    'The archive sends the index of a disc where an image was asked for. Ask whoever runs it to look at this study.',
  );
}
