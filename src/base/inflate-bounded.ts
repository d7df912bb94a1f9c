import { collectBounded } from './collect-pieces.ts';
import { inflatePieces } from './inflate-pieces.ts';

/**
 * Inflates raw deflate data (RFC 1951), giving up as soon as the output passes `limitBytes`.
 *
 * `expectedBytes`, where an archive states it, is only used to size the buffer. Throws `UserError`
 * `inflate/limit` or `inflate/damaged`.
 */
export function inflateBounded(
  deflated: Uint8Array,
  limitBytes: number,
  expectedBytes = deflated.length * 4,
): Uint8Array<ArrayBuffer> {
  return collectBounded(inflatePieces(deflated), limitBytes, expectedBytes);
}
