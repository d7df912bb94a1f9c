import type { ByteRange } from './part10/fragments.ts';

/** A 64-bit hash of byte ranges, or of all bytes, in hexadecimal: to recognise copies, not for security. */
export function contentHash(
  bytes: Uint8Array,
  ranges: readonly ByteRange[] = [{ start: 0, end: bytes.length }],
): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const mix = (value: number) => {
    a = Math.imul(a ^ value, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b + value, 0x85ebca6b) ^ (b >>> 15);
  };
  for (const { start, end } of ranges) {
    let i = start;
    for (; i + 4 <= end; i += 4)
      mix(bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    for (; i < end; i++) mix(bytes[i]!);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
