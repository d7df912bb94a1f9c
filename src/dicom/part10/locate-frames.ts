import { UserError } from '../../base/user-error.ts';
import { type ByteRange, type EncapsulatedPixels, type FileRest, readEncapsulated } from './fragments.ts';
import { damaged, truncated } from './guarded-stream.ts';
import type { Part10, PixelElement } from './open-part10.ts';
import { frameBytes, type PixelFormat } from '../pixel-format.ts';
import { tags } from '../tags.ts';

/** Where each frame's bytes are: one range for native pixels, one per fragment for encapsulated ones. */
export type FrameRanges = readonly (readonly ByteRange[])[];

/**
 * Finds every frame's bytes and checks that they are all there. Throws `UserError`, also where `file` is only
 * the beginning of one and where its frames are cannot be told from that and `rest`.
 */
export function locateFrames(
  file: Part10,
  format: PixelFormat,
  frames: number,
  rest?: FileRest,
): FrameRanges {
  const { pixelData, syntax } = file;
  if (!pixelData) throw noPixelData(file);
  if (!syntax.codec) return nativeFrames(pixelData, format, frames, rest?.size ?? file.bytes.length);
  if (!pixelData.undefinedLength) throw damaged();
  // Which fragment begins a frame may have to be seen in the fragments themselves.
  if (rest && frames > 1) throw truncated();
  const pixels = readEncapsulated(file.bytes, pixelData.start, rest);
  return joinFragments(file, pixels, frames);
}

function nativeFrames(
  pixelData: PixelElement,
  format: PixelFormat,
  frames: number,
  fileBytes: number,
): FrameRanges {
  if (pixelData.undefinedLength) throw compressedUnstated();
  const size = frameBytes(format);
  const needed = size * frames;
  // A value has even length: one pad byte may follow. More than that means that the header is wrong.
  if (pixelData.length !== needed && pixelData.length !== needed + (needed % 2))
    throw new UserError(
      'dicom/pixel-size',
      `The header promises ${frames} × ${format.columns} × ${format.rows} pixels (${needed} bytes), but the pixel data have ${pixelData.length} bytes. Export the image again.`,
      { needed, found: pixelData.length },
    );
  if (pixelData.start + needed > fileBytes) throw truncated();
  return Array.from({ length: frames }, (_, frame) => [
    { start: pixelData.start + frame * size, end: pixelData.start + (frame + 1) * size },
  ]);
}

/**
 * Which fragments make which frame: by the Extended Offset Table, by the Basic Offset Table, one each, or by
 * where a codestream starts. A table that does not fit the fragments is not used.
 */
function joinFragments(file: Part10, pixels: EncapsulatedPixels, frames: number): FrameRanges {
  const { fragments } = pixels;
  if (fragments.length < frames) throw badFragments(fragments.length, frames);
  if (frames === 1) return [fragments];
  const starts =
    startsFromTable(file.elements.uint64s(tags.extendedOffsetTable), pixels, frames) ??
    startsFromTable(pixels.basicOffsets, pixels, frames) ??
    (fragments.length === frames
      ? fragments.map((_, i) => i)
      : startsFromMarkers(file.bytes, pixels, frames));
  if (!starts) throw badFragments(fragments.length, frames);
  return starts.map((first, frame) => fragments.slice(first, starts[frame + 1] ?? fragments.length));
}

function startsFromTable(
  offsets: readonly number[],
  { fragments }: EncapsulatedPixels,
  frames: number,
): number[] | undefined {
  if (offsets.length !== frames) return undefined;
  const indexByOffset = new Map(fragments.map((fragment, i) => [fragment.offset, i]));
  const starts = offsets.map((offset) => indexByOffset.get(offset));
  if (!starts.every((start) => start !== undefined)) return undefined;
  if (starts[0] !== 0 || starts.some((start, i) => i > 0 && start <= starts[i - 1]!))
    throw badFragments(fragments.length, frames);
  return starts;
}

/** A JPEG family codestream starts with FFD8 (SOI), a JPEG 2000 one with FF4F (SOC). */
function startsFromMarkers(
  bytes: Uint8Array,
  { fragments }: EncapsulatedPixels,
  frames: number,
): number[] | undefined {
  const starts = fragments.flatMap(({ start }, i) =>
    bytes[start] === 0xff && (bytes[start + 1] === 0xd8 || bytes[start + 1] === 0x4f) ? [i] : [],
  );
  return starts.length === frames && starts[0] === 0 ? starts : undefined;
}

function compressedUnstated(): UserError {
  return new UserError(
    'dicom/compression-unstated',
    'The pixels are compressed, but the header does not say how. Export the images again as “Explicit VR Little Endian”.',
  );
}

function badFragments(fragments: number, frames: number): UserError {
  return new UserError(
    'dicom/fragments',
    `The file promises ${frames} images, but its ${fragments} pieces of compressed pixels cannot be matched to them. Export the study again.`,
    { fragments, frames },
  );
}

function noPixelData({ elements }: Part10): UserError {
  const float = elements.has(tags.floatPixelData) || elements.has(tags.doubleFloatPixelData);
  return new UserError(
    'dicom/no-pixel-data',
    float
      ? 'The pixels are stored as floating-point numbers, which CT scanners do not write. Export the original CT images.'
      : 'The file has a DICOM header but no image in it. Export the image together with its pixels.',
  );
}
