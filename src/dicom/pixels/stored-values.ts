import type { PixelFormat } from '../pixel-format.ts';
import type { PixelWords, RawPixels } from './raw-pixels.ts';

/** Pixel values as stored, sign extended, without what was written into unused bits. */
export type StoredValues = PixelWords;

/**
 * Keeps bits highBit … highBit − bitsStored + 1 and extends the sign (PS3.5 8.1.1). Never a view of `words`.
 */
export function storedValues({ words, highBit }: RawPixels, format: PixelFormat): StoredValues {
  const { bitsAllocated, bitsStored, signed } = format;
  const shift = highBit + 1 - bitsStored;
  const out = new (storedArray(bitsAllocated, signed))(words.length);
  if (bitsStored === bitsAllocated && shift === 0) {
    out.set(words);
    return out;
  }
  const spare = 32 - bitsStored;
  if (signed) for (let i = 0; i < words.length; i++) out[i] = ((words[i]! >> shift) << spare) >> spare;
  else for (let i = 0; i < words.length; i++) out[i] = ((words[i]! >> shift) << spare) >>> spare;
  return out;
}

function storedArray(bitsAllocated: number, signed: boolean) {
  if (bitsAllocated === 8) return signed ? Int8Array : Uint8Array;
  if (bitsAllocated === 16) return signed ? Int16Array : Uint16Array;
  return signed ? Int32Array : Uint32Array;
}
