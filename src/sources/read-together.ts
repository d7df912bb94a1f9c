import type { SourceFile } from './source-file.ts';

/** Bytes [start, end) of a file. */
export interface FilePart {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads parts of files in one go, where all of them are blobs: browsers spend more on asking for bytes than on
 * copying a slice's worth of them. The parts are views of one buffer, one after the other. Rejects when any part
 * cannot be read, without saying which.
 */
export async function readTogether(parts: readonly FilePart[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const blobs = parts.map(({ file: { blob }, start, end }) => blob?.slice(start, end));
  if (!blobs.every((blob) => blob !== undefined))
    return Promise.all(parts.map(({ file, start, end }) => file.read(start, end)));
  const buffer = await new Blob(blobs).arrayBuffer();
  let at = 0;
  return blobs.map(({ size }) => {
    at += size;
    return new Uint8Array(buffer, at - size, size);
  });
}
