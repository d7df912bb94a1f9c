import { nextTask } from '../base/next-task.ts';
import { gunzipPieces } from '../base/inflate-pieces.ts';
import type { Running } from '../base/progress.ts';
import { cutShort } from './format-errors.ts';
import { textNumbers } from './text-numbers.ts';
import type { VoxelData } from './volume-format.ts';
import { sliceBytes, type VoxelLayout } from './voxel-layout.ts';
import { type ReadVoxels, VoxelReader } from './voxel-reader.ts';

/** Slices [from, to) of the volume. */
export type SliceRange = readonly [from: number, to: number];

/** What one reading of voxels takes. */
export interface VoxelInput {
  /** The data file from `data.from` on; for raw voxels only the bytes of `slices`. */
  readonly bytes: Uint8Array;
  readonly data: Pick<VoxelData, 'encoding' | 'skipLines' | 'skipBytes'>;
  readonly layout: VoxelLayout;
  readonly slices: SliceRange;
}

/** Unpacked bytes between two looks at the signal. */
const bytesPerTask = 1 << 25;

/** Bytes after the last voxel that are still unpacked to reach, and compare, the checksum. */
const mostTrailingBytes = 1 << 20;

/**
 * Reads a range of slices, unpacking no more than is needed. `onSlice` is told of each slice as soon as it is
 * there. Throws `UserError` `volume/…` or `inflate/damaged`.
 */
export async function readVoxels(
  { bytes, data, layout, slices: [from, to] }: VoxelInput,
  { signal, onProgress }: Running = {},
  onSlice?: (slice: number, reader: VoxelReader) => void,
): Promise<ReadVoxels> {
  const reader = new VoxelReader(layout, to - from);
  const all = layout.dims[2];
  let skip = data.encoding === 'raw' ? 0 : data.skipBytes + from * sliceBytes(layout);
  let [unpacked, trailing] = [0, 0];
  for (const piece of piecesOf(bytes, data, skip + (to - from) * sliceBytes(layout))) {
    const skipped = Math.min(skip, piece.length);
    skip -= skipped;
    const before = reader.done;
    trailing += reader.isFull ? piece.length : 0;
    reader.add(skipped > 0 ? piece.subarray(skipped) : piece);
    for (let slice = before; slice < reader.done; slice++) onSlice?.(from + slice, reader);
    // A part of the volume is enough for a part; the whole is read to the end, where the checksum is.
    if (reader.isFull && (to - from < all || trailing > mostTrailingBytes)) break;
    unpacked += piece.length;
    if (unpacked < bytesPerTask) continue;
    unpacked = 0;
    onProgress?.({ step: 'Unpacking voxels', done: reader.done, total: to - from });
    await nextTask();
    signal?.throwIfAborted();
  }
  const read = reader.finish();
  if (!read) throw cutShort();
  return read;
}

function piecesOf(
  bytes: Uint8Array,
  { encoding, skipLines }: VoxelInput['data'],
  neededBytes: number,
): Iterable<Uint8Array> {
  if (encoding === 'raw') return [bytes];
  const body = afterLines(bytes, skipLines);
  if (encoding === 'gzip') return gunzipPieces(body);
  return [new Uint8Array(textNumbers(body, neededBytes / 8).buffer)];
}

/** The bytes after so many ends of line. */
function afterLines(bytes: Uint8Array, lines: number): Uint8Array {
  let at = 0;
  for (let line = 0; line < lines; line++) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) throw cutShort();
    at = end + 1;
  }
  return bytes.subarray(at);
}
