import { UserError } from './user-error.ts';

/**
 * Joins pieces, giving up with `UserError` `inflate/limit` as soon as they pass `limitBytes`. `expectedBytes`
 * is only used to size the buffer.
 */
export function collectBounded(
  pieces: Iterable<Uint8Array>,
  limitBytes: number,
  expectedBytes: number,
): Uint8Array<ArrayBuffer> {
  let out = new Uint8Array(Math.min(limitBytes, Math.max(expectedBytes, 1024)));
  let length = 0;
  for (const piece of pieces) {
    if (length + piece.length > limitBytes) throw tooLarge(limitBytes);
    if (length + piece.length > out.length) {
      const grown = new Uint8Array(Math.min(limitBytes, Math.max(out.length * 2, length + piece.length)));
      grown.set(out.subarray(0, length));
      out = grown;
    }
    out.set(piece, length);
    length += piece.length;
  }
  return length === out.length ? out : out.slice(0, length);
}

/** The first `wanted` bytes, or as many as come before the pieces end or turn out to be damaged. */
export function collectHead(pieces: Iterable<Uint8Array>, wanted: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(wanted);
  let length = 0;
  try {
    for (const piece of pieces) {
      head.set(piece.subarray(0, wanted - length), length);
      length = Math.min(wanted, length + piece.length);
      if (length === wanted) break;
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return head.slice(0, length);
}

function tooLarge(limitBytes: number): UserError {
  return new UserError(
    'inflate/limit',
    `The compressed data unpack to more than ${Math.round(limitBytes / 2 ** 20)} MB, far more than an honest file of this size would. It was not opened.`,
    { limitBytes },
  );
}
