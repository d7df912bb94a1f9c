import type { DecodedImage } from './codecs/codec.ts';
import { damagedCodestream } from './codecs/codestream-errors.ts';
import { frameBytes, type PixelFormat } from './pixel-format.ts';

/** Pixel values as stored, sign extended, without what was written into unused bits. */
export type StoredValues = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

/** How native bytes are ordered beyond little endian. */
export interface ByteOrder {
  readonly bigEndian: boolean;
  readonly swappedBytePairs: boolean;
}

/** Stored values of a native frame (PS3.5 section 8.1). `bytes` holds exactly one frame. */
export function nativeValues(bytes: Uint8Array, format: PixelFormat, order: ByteOrder): StoredValues {
  const { bitsAllocated } = format;
  if (bytes.length !== frameBytes(format)) throw new Error(`native frame: ${bytes.length} bytes`);
  let ordered = bytes;
  // The last of an odd number of bytes lies behind the frame then: nobody writes this.
  if (order.swappedBytePairs && bytes.length % 2 === 1) throw damagedCodestream();
  if (order.swappedBytePairs) ordered = reverseGroups(bytes, 2);
  else if (order.bigEndian && bitsAllocated > 8) ordered = reverseGroups(bytes, bitsAllocated / 8);
  const raw = alignedWords(ordered, bitsAllocated);
  return extractStored(raw, format);
}

/** Stored values of a decoded codestream, whose own precision and sign may differ from the header's. */
export function decodedValues(image: DecodedImage, format: PixelFormat): StoredValues {
  const { bitsStored, signed } = format;
  const { samples, bits } = image;
  if (image.signed && !signed && samples.some((value) => value < 0)) throw damagedCodestream();
  // A codestream with fewer bits than the header: its highest bit could be a sign or not.
  if (!image.signed && signed && bits < bitsStored && samples.some((value) => value >= 2 ** (bits - 1)))
    throw damagedCodestream();
  const highBit = bits > format.highBit ? format.highBit : bitsStored - 1;
  return extractStored(samples, { ...format, highBit });
}

/** Keeps bits highBit … highBit − bitsStored + 1 and extends the sign (PS3.5 8.1.1): the rest may be garbage. */
function extractStored(raw: StoredValues, format: PixelFormat): StoredValues {
  const { bitsAllocated, bitsStored, highBit, signed } = format;
  const shift = highBit + 1 - bitsStored;
  const out = new (storedArray(bitsAllocated, signed))(raw.length);
  if (bitsStored === bitsAllocated && shift === 0) {
    out.set(raw);
    return out;
  }
  const spare = 32 - bitsStored;
  if (signed) for (let i = 0; i < raw.length; i++) out[i] = ((raw[i]! >> shift) << spare) >> spare;
  else for (let i = 0; i < raw.length; i++) out[i] = ((raw[i]! >> shift) << spare) >>> spare;
  return out;
}

function storedArray(bitsAllocated: number, signed: boolean) {
  if (bitsAllocated === 8) return signed ? Int8Array : Uint8Array;
  if (bitsAllocated === 16) return signed ? Int16Array : Uint16Array;
  return signed ? Int32Array : Uint32Array;
}

function alignedWords(bytes: Uint8Array, bitsAllocated: number): StoredValues {
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
