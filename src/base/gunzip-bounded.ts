import { collectBounded } from './collect-pieces.ts';
import { gunzipPieces } from './inflate-pieces.ts';

/**
 * Unpacks gzip (RFC 1952), giving up as soon as the output passes `limitBytes`. Throws `UserError`
 * `inflate/limit` or `inflate/damaged`.
 */
export function gunzipBounded(packed: Uint8Array, limitBytes: number): Uint8Array<ArrayBuffer> {
  return collectBounded(gunzipPieces(packed), limitBytes, statedGzipBytes(packed));
}

/** What a gzip file says at its end that it unpacks to, modulo 4 GiB; 0 where it is too short to say. */
export function statedGzipBytes(tail: Uint8Array): number {
  return tail.length < 4
    ? 0
    : new DataView(tail.buffer, tail.byteOffset + tail.length - 4).getUint32(0, true);
}
