import { UserError } from '../../base/user-error.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import { archiveLimits } from '../archive-limits.ts';
import { headBytes } from '../found-file.ts';
import { keepLatest } from '../keep-latest.ts';
import type { SourceFile } from '../source-file.ts';
import { damagedZip, readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const localSignature = 0x04034b50;

/** Whether bytes begin like a ZIP, an empty one included. */
export function startsLikeZip(head: Uint8Array): boolean {
  return (
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
  );
}

/**
 * The files in a ZIP as sources that unpack when read. Reads within `headBytes` unpack the beginning alone. The
 * entry read last is kept unpacked, so that reading the frames of a large file one by one unpacks it once.
 */
export async function openZip(archive: SourceFile, pool: JobRunner): Promise<SourceFile[]> {
  const unpacked = keepLatest((entry: ZipEntry) => unpackEntry(archive, entry, pool));
  return (await readZipDirectory(archive)).map((entry) => ({
    path: `${archive.path}/${entry.name}`,
    size: entry.size,
    read: async (start, end) =>
      end <= headBytes && end < entry.size
        ? (await unpackHead(archive, entry, end, pool)).slice(start)
        : (await unpacked(entry)).slice(start, end),
  }));
}

/** Packed bytes beyond as many as are wanted: what deflate adds to data that it cannot pack. */
const slackBytes = 1 << 12;

/** The first bytes of an entry, whose checksum is not looked at. */
async function unpackHead(
  archive: SourceFile,
  entry: ZipEntry,
  wanted: number,
  pool: JobRunner,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await readPacked(archive, entry, wanted + slackBytes);
  if (entry.method === 0) return packed.slice(0, wanted);
  return pool.run('unpack-head', { packed, packing: 'deflate', wanted }, { transfer: [packed.buffer] });
}

/** A whole entry, whose length and checksum are compared. */
export async function unpackEntry(
  archive: SourceFile,
  entry: ZipEntry,
  pool: JobRunner,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.size > archiveLimits.wholeBytes)
    throw new UserError(
      'zip/limit',
      'This file in the ZIP is larger than 2 GB. Unpack the ZIP and open the file itself.',
    );
  const packed = await readPacked(archive, entry, entry.packedSize);
  const { size, crc32 } = entry;
  return pool.run(
    'inflate-entry',
    { packed, deflated: entry.method === 8, size, crc32 },
    { transfer: [packed.buffer] },
  );
}

/** At most the first `most` packed bytes of an entry. */
async function readPacked(
  archive: SourceFile,
  entry: ZipEntry,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.encrypted)
    throw new UserError(
      'zip/encrypted',
      'This file in the ZIP is protected with a password. Unpack the ZIP with its password and open the folder.',
    );
  if (entry.method !== 0 && entry.method !== 8)
    throw new UserError(
      'zip/method',
      `This file in the ZIP is packed with a method that is not supported (${entry.method}). Pack the study again as an ordinary ZIP.`,
      { method: entry.method },
    );
  const header = await archive.read(entry.offset, entry.offset + 30);
  const view = new DataView(header.buffer);
  if (header.length < 30 || view.getUint32(0, true) !== localSignature) throw damagedZip();
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packedSize > archive.size) throw damagedZip();
  return archive.read(start, start + Math.min(entry.packedSize, most));
}
