import { collectHead } from '../../base/collect-pieces.ts';
import { gunzipBounded } from '../../base/gunzip-bounded.ts';
import { gunzipPieces, inflatePieces } from '../../base/inflate-pieces.ts';
import type { JobDefinition } from '../job.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Unpacks a gzip file that comes to no more than `limit` bytes. */
export const unpackGzip: JobDefinition<{ readonly packed: Bytes; readonly limit: number }, Bytes> = {
  kind: 'unpack-gzip',
  create:
    () =>
    async ({ packed, limit }) =>
      gunzipBounded(packed, limit),
  transfer: (bytes) => [bytes.buffer],
};

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
