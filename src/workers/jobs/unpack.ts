import { collectBounded, collectHead } from '../../base/collect-pieces.ts';
import { statedGzipBytes } from '../../base/stated-gzip-bytes.ts';
import { gunzipPieces, inflatePieces } from '../../base/inflate-pieces.ts';
import type { JobDefinition } from '../job.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Unpacks a gzip file that comes to no more than `limit` bytes. */
export const unpackGzip: JobDefinition<{ readonly packed: Bytes; readonly limit: number }, Bytes> = {
  kind: 'unpack-gzip',
  create:
    () =>
    async ({ packed, limit }, { onProgress }) => {
      const done = (bytes: number) => onProgress?.({ step: 'Unpacking', done: bytes, total: 0 });
      const expected = Math.min(statedGzipBytes(packed), packed.length * mostLikelyRatio);
      return collectBounded(reported(gunzipPieces(packed), done), limit, expected);
    },
  transfer: (bytes) => [bytes.buffer],
};

/** What a file says of its size when unpacked is believed up to here: CT packs 2 : 1 or 3 : 1. */
const mostLikelyRatio = 8;

/** Unpacked bytes between two signs of life. */
const bytesPerReport = 1 << 25;

function* reported(pieces: Iterable<Uint8Array>, onDone: (bytes: number) => void): Generator<Uint8Array> {
  let [done, told] = [0, 0];
  for (const piece of pieces) {
    yield piece;
    done += piece.length;
    if (done - told < bytesPerReport) continue;
    told = done;
    onDone(done);
  }
}

/** The first bytes of what a packed file unpacks to, from the first bytes of it; fewer where it ends or is damaged. */
export const unpackHead: JobDefinition<
  { readonly packed: Bytes; readonly packing: 'gzip' | 'deflate'; readonly wanted: number },
  Bytes
> = {
  kind: 'unpack-head',
  create:
    () =>
    async ({ packed, packing, wanted }) =>
      collectHead(packing === 'gzip' ? gunzipPieces(packed) : inflatePieces(packed), wanted),
  transfer: (bytes) => [bytes.buffer],
};
