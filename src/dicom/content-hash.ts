import type { ByteRange } from './fragments.ts';

/** A 64-bit hash of byte ranges in hexadecimal, to recognise copies of an image; not for security. */
export function contentHash(bytes: Uint8Array, ranges: readonly ByteRange[]): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const { start, end } of ranges) {
    for (let i = start; i < end; i++) {
      a = Math.imul(a ^ bytes[i]!, 0x01000193);
      b = Math.imul(b + bytes[i]!, 0x85ebca6b) ^ (b >>> 15);
    }
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
