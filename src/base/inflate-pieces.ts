import { Gunzip, Inflate } from 'fflate';
import { Crc32 } from './crc32.ts';
import { UserError } from './user-error.ts';

/** Packed bytes taken at a time: what they unpack to, 66 MB at the very most, is in memory at once. */
const chunkBytes = 1 << 16;
const gzipTrailerBytes = 8;

type Piece = Uint8Array<ArrayBuffer>;

/**
 * Unpacks raw deflate data (RFC 1951) piece by piece. Whoever stops asking stops the work, so that a bomb costs
 * no more than what was asked for. Throws `UserError` `inflate/damaged` at damage or a missing end.
 */
export function* inflatePieces(deflated: Uint8Array): Generator<Piece> {
  let done = false;
  const pieces: Piece[] = [];
  const inflate = new Inflate((piece, final) => {
    done = final;
    pieces.push(piece);
  });
  yield* pushAll(inflate, deflated, pieces, () => done);
  if (!done) throw damaged(undefined);
}

/**
 * The same for gzip (RFC 1952); several members are one stream. Each member's checksum and length are compared
 * when it ends.
 */
export function* gunzipPieces(packed: Uint8Array): Generator<Piece> {
  let crc = new Crc32();
  const pieces: Piece[] = [];
  const endMember = (end: number) => {
    if (end < gzipTrailerBytes) throw damaged(undefined);
    const trailer = new DataView(packed.buffer, packed.byteOffset + end - gzipTrailerBytes);
    if (trailer.getUint32(0, true) !== crc.value || trailer.getUint32(4, true) !== crc.length % 2 ** 32)
      throw damaged(undefined);
    crc = new Crc32();
  };
  const gunzip = new Gunzip((piece) => {
    crc.add(piece);
    pieces.push(piece);
  });
  gunzip.onmember = endMember;
  yield* pushAll(gunzip, packed, pieces, () => false);
  endMember(packed.length);
}

function* pushAll(
  stream: { push(chunk: Uint8Array, final: boolean): void },
  packed: Uint8Array,
  pieces: Piece[],
  isDone: () => boolean,
): Generator<Piece> {
  // The last byte is pushed by itself: the last push throws at a missing end before it hands anything out.
  const last = packed.length - 1;
  for (let at = 0; at <= last && !isDone(); ) {
    const end = at < last ? Math.min(at + chunkBytes, last) : packed.length;
    let failure: unknown;
    try {
      stream.push(packed.subarray(at, end), end === packed.length);
    } catch (cause) {
      failure = cause;
    }
    at = end;
    // What came before the damage is handed out: a caller may need no more than the beginning.
    for (const piece of pieces.splice(0)) if (piece.length > 0) yield piece;
    if (failure) throw failure instanceof UserError ? failure : damaged(failure);
  }
}

function damaged(cause: unknown): UserError {
  return new UserError(
    'inflate/damaged',
    'The compressed data are damaged or cut short. Copy or export the file again.',
    {},
    { cause },
  );
}
