import { createHash64 } from '../base/hash-64.ts';
import type { ByteRange } from './part10/fragments.ts';

/** A 64-bit hash of byte ranges, or of all bytes, in hexadecimal: to recognise copies, not for security. */
export function contentHash(
  bytes: Uint8Array,
  ranges: readonly ByteRange[] = [{ start: 0, end: bytes.length }],
): string {
  const { mix, digest } = createHash64();
  for (const { start, end } of ranges) {
    let i = start;
    for (; i + 4 <= end; i += 4)
      mix(bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    for (; i < end; i++) mix(bytes[i]!);
  }
  return digest();
}
