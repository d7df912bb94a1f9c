import type { SourceFile } from './source-file.ts';

/** Bytes [start, end) of a file. */
export interface FilePart {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A part that makes up this much of its file is read with the rest of it. */
const mostOfFile = 0.75;

/**
 * Reads parts of files in one go, where all of them are blobs: browsers spend more on asking for bytes than on
 * copying a slice's worth of them. The parts are views of one buffer. Rejects when any part cannot be read, without
 * saying which.
 */
export async function readTogether(parts: readonly FilePart[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const piece = pieceOf(part);
    if (!piece) return Promise.all(parts.map(({ file, start, end }) => file.read(start, end)));
    pieces.push(piece);
  }
  const buffer = await new Blob(pieces.map(({ blob }) => blob)).arrayBuffer();
  let at = 0;
  return pieces.map(({ blob, skip, length }) => {
    at += blob.size;
    return new Uint8Array(buffer, at - blob.size + skip, length);
  });
}

interface Piece {
  readonly blob: Blob;
  /** Where the part is in it. */
  readonly skip: number;
  readonly length: number;
}

/** Chromium copies a slice of a blob that it holds in memory, and keeps the copy until the slice is collected. */
function pieceOf({ file: { blob, size }, start, end }: FilePart): Piece | undefined {
  if (!blob) return undefined;
  const length = Math.max(0, Math.min(end, size) - start);
  return length >= mostOfFile * size
    ? { blob, skip: start, length }
    : { blob: blob.slice(start, end), skip: 0, length };
}
