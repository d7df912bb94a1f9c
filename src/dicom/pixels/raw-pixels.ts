import type { DecodedImage } from '../codecs/codec.ts';
import { damagedCodestream } from '../codecs/codestream-errors.ts';
import { frameBytes, type PixelFormat } from '../pixel-format.ts';

/** Words that hold pixel values: as written in a file, or as a codec gives them. */
export type PixelWords = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

/** Pixel words of one image and which of their bits are the value; the other bits may be garbage. */
export interface RawPixels {
  readonly words: PixelWords;
  readonly highBit: number;
}

/** How native bytes are ordered beyond little endian. */
export interface ByteOrder {
  readonly bigEndian: boolean;
  readonly swappedBytePairs: boolean;
}

/** The pixels of a native frame (PS3.5 section 8.1), a view of `bytes` where it can be. `bytes` holds exactly one frame. */
export function nativePixels(bytes: Uint8Array, format: PixelFormat, order: ByteOrder): RawPixels {
  const { bitsAllocated, highBit } = format;
  if (bytes.length !== frameBytes(format)) throw new Error(`native frame: ${bytes.length} bytes`);
  let ordered = bytes;
  // The last of an odd number of bytes lies behind the frame then: nobody writes this.
  if (order.swappedBytePairs && bytes.length % 2 === 1) throw damagedCodestream();
  if (order.swappedBytePairs) ordered = reverseGroups(bytes, 2);
  else if (order.bigEndian && bitsAllocated > 8) ordered = reverseGroups(bytes, bitsAllocated / 8);
  return { words: alignedWords(ordered, bitsAllocated), highBit };
}

/** The pixels of a decoded codestream, whose own precision and sign may differ from the header's. */
export function codecPixels({ samples, bits, signed }: DecodedImage, format: PixelFormat): RawPixels {
  const { bitsStored, highBit } = format;
  if (signed && !format.signed && samples.some((value) => value < 0)) throw damagedCodestream();
  // A codestream with fewer bits than the header: its highest bit could be a sign or not.
  if (!signed && format.signed && bits < bitsStored && samples.some((value) => value >= 2 ** (bits - 1)))
    throw damagedCodestream();
  return { words: samples, highBit: bits > highBit ? highBit : bitsStored - 1 };
}

function alignedWords(bytes: Uint8Array, bitsAllocated: number): PixelWords {
  if (bitsAllocated === 8) return bytes;
  const size = bitsAllocated / 8;
  const aligned = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, length } = aligned;
  return bitsAllocated === 16
    ? new Uint16Array(buffer, byteOffset, length / size)
    : new Uint32Array(buffer, byteOffset, length / size);
}

function reverseGroups(bytes: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = bytes[i - 2 * (i % size) + size - 1]!;
  return out;
}
