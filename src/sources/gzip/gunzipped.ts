import type { Running } from '../../base/progress.ts';
import { statedGzipBytes } from '../../base/stated-gzip-bytes.ts';
import { UserError } from '../../base/user-error.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import { archiveLimits, honestBytes } from '../archive-limits.ts';
import { keepLatest } from '../keep-latest.ts';
import { readable } from '../readable.ts';
import type { SourceFile } from '../source-file.ts';

/** The beginning of a gzip file that is looked at: enough for what is in it to be recognised. */
const packedHeadBytes = 1 << 13;

/** Whether bytes begin like gzip with deflate inside (RFC 1952). */
export function startsLikeGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** The first bytes of what a gzip file unpacks to. */
export async function gunzippedHead(
  file: SourceFile,
  wanted: number,
  pool: JobRunner,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await readable(file, 0, Math.min(file.size, wanted + packedHeadBytes));
  return pool.run('unpack-head', { packed, packing: 'gzip', wanted }, { transfer: [packed.buffer] });
}

/** Unpacks a whole gzip file that comes to no more than `limit` bytes. */
export async function gunzipFile(
  file: SourceFile,
  limit: number,
  pool: JobRunner,
  running: Running = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > archiveLimits.wholeBytes)
    throw new UserError(
      'gzip/too-large',
      'The packed file is larger than 2 GB, which a browser cannot unpack. Unpack it first and open what is inside.',
    );
  const packed = await readable(file, 0, file.size);
  return pool.run('unpack-gzip', { packed, limit }, { ...running, transfer: [packed.buffer] });
}

/** What a gzip file says that it unpacks to; of several members, the last one. */
export async function statedSize(file: SourceFile): Promise<number> {
  return statedGzipBytes(await readable(file, Math.max(0, file.size - 4), file.size));
}

/** Makes packed files readable as what is in them; of all these only the one read last is kept unpacked. */
export function createGunzipper(pool: JobRunner): (file: SourceFile, size: number) => SourceFile {
  const unpacked = keepLatest((file: SourceFile) => gunzipFile(file, honestBytes(file.size), pool));
  return (file, size) => ({
    path: file.path,
    size,
    read: async (start, end) => (await unpacked(file)).slice(start, end),
  });
}
