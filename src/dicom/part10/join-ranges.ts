import { joinBytes } from '../../base/join-bytes.ts';
import type { ByteRange } from './fragments.ts';

/** The bytes of some ranges, one after the other; copied only where there are several. */
export function joinRanges(bytes: Uint8Array, ranges: readonly ByteRange[]): Uint8Array {
  const parts = ranges.map(({ start, end }) => bytes.subarray(start, end));
  return parts.length === 1 ? parts[0]! : joinBytes(parts);
}
