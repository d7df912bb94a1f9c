import { UserError } from '../../base/user-error.ts';
import { readEncapsulated } from '../part10/fragments.ts';
import { locateFrames } from '../part10/locate-frames.ts';
import type { Part10 } from '../part10/open-part10.ts';
import { frameBytes, readFrameCount, readPixelFormat } from '../pixel-format.ts';
import { elementHead, joinBytes, undefinedLength } from './encode-element.ts';
import type { IdentityWords } from './identity-words.ts';

const sequenceDelimiter = Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0);

/** The pixel data element, its value byte for byte, and where in the source that value ended. */
export interface PixelBytes {
  readonly parts: readonly Uint8Array[];
  readonly end: number;
}

/**
 * Copies the pixels: native ones as long as their image is, compressed ones with their offset table and
 * fragments. Throws `UserError` where they are not whole, or where a codestream names somebody.
 */
export function copyPixels(file: Part10, identity: IdentityWords): PixelBytes {
  const { pixelData, elements, bytes, syntax, bigEndian } = file;
  if (!pixelData)
    throw new UserError(
      'deidentify/no-image',
      'This DICOM object holds no image (a report or a document, for example), so it cannot be shared as one. It was left out.',
    );
  const format = readPixelFormat(elements, syntax.codec);
  const frames = readFrameCount(elements);
  locateFrames(file, format, frames);
  if (!syntax.codec) {
    const length = frameBytes(format) * frames;
    const value = bytes.subarray(pixelData.start, pixelData.start + length);
    const vr = pixelData.vr === 'OB' ? 'OB' : 'OW';
    const padding = new Uint8Array(length % 2);
    const parts = [elementHead('7fe00010', vr, length + padding.length, bigEndian), value, padding];
    return { parts, end: pixelData.start + pixelData.length };
  }
  const { fragments } = readEncapsulated(bytes, pixelData.start);
  const end = fragments.at(-1)!.end;
  const value = bytes.subarray(pixelData.start, end);
  requireAnonymous(value, identity);
  const head = elementHead('7fe00010', 'OB', undefinedLength, bigEndian);
  return { parts: [joinBytes([head]), value, sequenceDelimiter], end };
}

/** Codestreams can carry comments. They are part of the pixels and stay, so none may name the patient. */
function requireAnonymous(value: Uint8Array, { long }: IdentityWords): void {
  if (long.length === 0) return;
  const text = new TextDecoder('latin1').decode(value);
  if (!long.some((word) => text.includes(word))) return;
  throw new UserError(
    'deidentify/named-in-pixels',
    'A comment inside the compressed pixels repeats a name or number of the patient. Export the images from the PACS without compression, then share those.',
  );
}
