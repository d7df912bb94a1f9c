import { UserError } from '../../base/user-error.ts';
import { readEncapsulated } from '../part10/fragments.ts';
import { joinRanges } from '../part10/join-ranges.ts';
import { locateFrames } from '../part10/locate-frames.ts';
import type { Part10 } from '../part10/open-part10.ts';
import { frameBytes, readFrameCount, readPixelFormat } from '../pixel-format.ts';
import { codestreamTexts } from './codestream-texts.ts';
import { elementHead, undefinedLength } from '../part10/encode-element.ts';
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
  const ranges = locateFrames(file, format, frames);
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
  const named =
    containsWord(value, identity) ||
    ranges.some((pieces) =>
      codestreamTexts(joinRanges(bytes, pieces)).some((text) => repeats(text, identity)),
    );
  if (named) throw namedInPixels();
  const head = elementHead('7fe00010', 'OB', undefinedLength, bigEndian);
  return { parts: [head, value, sequenceDelimiter], end };
}

/** Words long enough not to occur by chance, anywhere in the value. */
function containsWord(value: Uint8Array, { long }: IdentityWords): boolean {
  if (long.length === 0) return false;
  const text = new TextDecoder('latin1').decode(value);
  return long.some((word) => text.includes(word));
}

/** Shorter words too, where there is text; writers of comments do not say in which characters. */
function repeats(text: Uint8Array, identity: IdentityWords): boolean {
  return ['latin1', 'utf-8'].some((encoding) => identity.repeatedIn(new TextDecoder(encoding).decode(text)));
}

/** Comments are part of the pixels, which stay as they are: so none may name the patient. */
function namedInPixels(): UserError {
  return new UserError(
    'deidentify/named-in-pixels',
    'A comment inside the compressed pixels repeats a name or number of the patient. Export the images from the PACS without compression, then share those.',
  );
}
