import { type ArchiveClient, readAll } from './archive-client.ts';
import { ArchiveFailure } from './archive-failure.ts';
import { parseContentType } from './content-type.ts';
import { multipartParts } from './multipart-stream.ts';

/** Bytes of one file: as many as the reader takes. */
const fileLimit = 2 ** 31 - 2 ** 20;

/** As stored where the archive can, else in the syntax that it chooses. */
export const instanceAccepts = [
  'multipart/related; type="application/dicom"; transfer-syntax=*',
  'multipart/related; type="application/dicom"',
  'application/dicom; transfer-syntax=*',
] as const;

/** One whole DICOM file by WADO-RS (PS3.18 10.4), in a single try. Rejects with `UserError` or the signal's reason. */
export async function fetchInstance(
  client: ArchiveClient,
  path: string,
  accept: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await client.get(path, accept, signal);
  try {
    const { type, parameters } = parseContentType(answer.contentType);
    if (type === 'application/dicom' || type === 'application/octet-stream')
      return await readAll(answer, fileLimit);
    if (type !== 'multipart/related') throw unexpected(type);
    for await (const part of multipartParts(answer.chunks, parameters.get('boundary') ?? '', fileLimit))
      return part.bytes;
    throw unexpected('an empty answer');
  } finally {
    answer.close();
  }
}

/** An answer of a kind that was not asked for. */
export function unexpected(type: string): ArchiveFailure {
  return new ArchiveFailure(
    'dicomweb/unexpected-type',
    `The archive answers with “${type.slice(0, 64) || 'no type'}” where an image was asked for. Ask whoever runs it whether WADO-RS is switched on.`,
    {},
  );
}
