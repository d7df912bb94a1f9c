import type { ModalityMap } from '../modality-map.ts';
import type { PixelFormat } from '../pixel-format.ts';
import type { RawPixels } from './raw-pixels.ts';

/** Values of one image that are whole and fit 16 bits, and the least and greatest of them. */
export interface WholeValues {
  readonly values: Int16Array;
  readonly range: readonly [min: number, max: number];
}

/** With it and any 16-bit value, and intercepts up to a million, sums stay within 32 bits. */
const largestSlope = 1 << 14;

/**
 * What nearly all CT is: 16-bit words under a whole slope and intercept, in one pass over the words. The same
 * numbers as `storedValues` followed by `modalityValues`; undefined where it is something else, or where values
 * do not fit. With `overwrite` the result may take the place of the words.
 */
export function wholeValues(
  { words, highBit }: RawPixels,
  format: PixelFormat,
  map: ModalityMap,
  overwrite: boolean,
): WholeValues | undefined {
  const { bitsStored, bitsAllocated, signed } = format;
  if (words.BYTES_PER_ELEMENT !== 2 || bitsAllocated !== 16 || map.kind !== 'linear') return undefined;
  const { slope, intercept } = map;
  if (!Number.isInteger(slope) || !Number.isInteger(intercept) || Math.abs(slope) > largestSlope)
    return undefined;
  const bits = new Uint16Array(words.buffer, words.byteOffset, words.length);
  const inPlace = overwrite && alwaysFits(format, slope, intercept);
  const values = inPlace
    ? new Int16Array(words.buffer, words.byteOffset, words.length)
    : new Int16Array(words.length);
  const range = mapBits(bits, values, { up: 31 - highBit, down: 32 - bitsStored, signed, slope, intercept });
  return range[0] >= -32_768 && range[1] <= 32_767 ? { values, range } : undefined;
}

/** Whether every value that can be stored fits 16 bits once mapped. */
function alwaysFits({ bitsStored, signed }: PixelFormat, slope: number, intercept: number): boolean {
  const lowest = signed ? -(2 ** (bitsStored - 1)) : 0;
  const highest = lowest + 2 ** bitsStored - 1;
  return [lowest, highest].every((stored) => Math.abs(stored * slope + intercept + 0.5) < 32_768);
}

interface BitMap {
  /** Left shift that pushes out what is above the highest bit, and right shift that brings the lowest one down. */
  readonly up: number;
  readonly down: number;
  readonly signed: boolean;
  readonly slope: number;
  readonly intercept: number;
}

function mapBits(
  bits: Uint16Array,
  out: Int16Array,
  { up, down, signed, slope, intercept }: BitMap,
): readonly [min: number, max: number] {
  let min = 0x7fffffff;
  let max = -0x80000000;
  for (let i = 0; i < bits.length; i++) {
    const high = bits[i]! << up;
    const value = (Math.imul(signed ? high >> down : high >>> down, slope) + intercept) | 0;
    min = value < min ? value : min;
    max = value > max ? value : max;
    out[i] = value;
  }
  return [min, max];
}
