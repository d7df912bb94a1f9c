import { Inflate } from 'fflate';
import { UserError } from './user-error.ts';

const chunkBytes = 1 << 16;

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
  let out = new Uint8Array(Math.min(limitBytes, Math.max(expectedBytes, 1024)));
  let length = 0;
  let done = false;
  const inflate = new Inflate((part, final) => {
    done = final;
    if (length + part.length > limitBytes) throw tooLarge(limitBytes);
    if (length + part.length > out.length) {
      const grown = new Uint8Array(Math.min(limitBytes, Math.max(out.length * 2, length + part.length)));
      grown.set(out.subarray(0, length));
      out = grown;
    }
    out.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < deflated.length && !done; at += chunkBytes)
      inflate.push(deflated.subarray(at, at + chunkBytes), at + chunkBytes >= deflated.length);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw damaged(cause);
  }
  if (!done) throw damaged(undefined);
  return length === out.length ? out : out.slice(0, length);
}

function tooLarge(limitBytes: number): UserError {
  return new UserError(
    'inflate/limit',
    `The compressed data unpack to more than ${Math.round(limitBytes / 2 ** 20)} MB, far more than an honest file of this size would. It was not opened.`,
    { limitBytes },
  );
}

function damaged(cause: unknown): UserError {
  return new UserError(
    'inflate/damaged',
    'The compressed data are damaged or cut short. Copy or export the file again.',
    {},
    { cause },
  );
}
