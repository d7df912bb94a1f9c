import { UserError } from '../../base/user-error.ts';
import { archiveLimits } from '../archive-limits.ts';
import { entryLabel } from '../entry-label.ts';
import type { SourceFile } from '../source-file.ts';
import type { ZipEntry } from './zip-entry.ts';
import { requireHonestArchive } from './zip-limits.ts';

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const symbolicLink = 0o120000;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly size: number;
  /** Bytes in front of the archive proper, as in self-extracting files: all offsets move by it. */
  readonly shift: number;
}

/**
 * Reads a ZIP's directory (APPNOTE 6.3.10), ZIP64 included, without touching the entries. Folders and symbolic
 * links are left out. Throws `UserError` `zip/…` for damaged archives and for bombs.
 */
export async function readZipDirectory(file: SourceFile): Promise<ZipEntry[]> {
  const { count, start, size, shift } = await findDirectory(file);
  if (size > archiveLimits.directoryBytes) throw tooManyFiles();
  const directory = await file.read(start, start + size);
  const view = new DataView(directory.buffer);
  const entries: ZipEntry[] = [];
  let at = 0;
  let listed = 0;
  // Old writers count modulo 65 536: what the directory holds is read to its end, and the count compared.
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === entrySignature) {
    listed += 1;
    if (listed > archiveLimits.entries) throw tooManyFiles();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw damagedZip();
    const nameBytes = directory.subarray(at + 46, at + 46 + nameLength);
    const name = entryLabel(nameBytes);
    const isLink = ((view.getUint32(at + 38, true) >>> 16) & 0o170000) === symbolicLink;
    if (!name.endsWith('/') && !isLink)
      entries.push({
        ...readEntry(view, at, nameLength, extraLength, shift),
        name,
        nameAsWritten: new TextDecoder().decode(nameBytes),
      });
    at = next;
  }
  if (listed % 65_536 !== count % 65_536) throw damagedZip();
  requireHonestArchive(entries, file.size, start);
  return entries;
}

async function findDirectory(file: SourceFile): Promise<Directory> {
  const tailStart = Math.max(0, file.size - 65_535 - 22 - 20);
  const tail = await file.read(tailStart, file.size);
  const view = new DataView(tail.buffer);
  let empty: Directory | undefined;
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    // A record whose comment does not reach exactly to the end is text that looks like one.
    if (at + 22 + view.getUint16(at + 20, true) !== tail.length) continue;
    const found = (await findDirectory64(file, view, at)) ?? plainDirectory(view, at, tailStart);
    // An archive's comment may itself hold a record: one that lists files is believed before one that does not.
    if (found.count > 0) return found;
    empty ??= found;
  }
  if (empty) return empty;
  throw damagedZip();
}

function plainDirectory(view: DataView, at: number, tailStart: number): Directory {
  if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0)
    throw new UserError(
      'zip/split',
      'This is one part of a ZIP that was split. Put its parts together with the program that made them, or pack the study again.',
    );
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  const shift = tailStart + at - size - offset;
  if (shift < 0) throw damagedZip();
  return { count: view.getUint16(at + 10, true), start: offset + shift, size, shift };
}

async function findDirectory64(file: SourceFile, view: DataView, at: number): Promise<Directory | undefined> {
  if (at < 20 || view.getUint32(at - 20, true) !== end64LocatorSignature) return undefined;
  const recordStart = Number(view.getBigUint64(at - 12, true));
  if (recordStart + 56 > file.size) throw damagedZip();
  const record = new DataView((await file.read(recordStart, recordStart + 56)).buffer);
  if (record.getUint32(0, true) !== end64Signature) throw damagedZip();
  const [count, size, start] = [32, 40, 48].map((offset) => Number(record.getBigUint64(offset, true)));
  if (start! + size! > file.size) throw damagedZip();
  return { count: count!, start: start!, size: size!, shift: 0 };
}

function readEntry(
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): Omit<ZipEntry, 'name' | 'nameAsWritten'> {
  const wide = wideFields(view, at + 46 + nameLength, extraLength);
  // Fields that do not fit 32 bits follow in the ZIP64 extra field, in this order, only those that are needed.
  const field = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === 0xffffffff ? (wide.shift() ?? value) : value;
  };
  const size = field(24);
  const packedSize = field(20);
  return {
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    size,
    packedSize,
    offset: field(42) + shift,
  };
}

function wideFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, view.getUint16(at + 2, true) >> 3, (start + length - at - 4) >> 3);
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)));
  }
  return [];
}

function tooManyFiles(): UserError {
  return new UserError(
    'zip/limit',
    `The ZIP lists more than ${archiveLimits.entries} files, more than any study has. It was not opened.`,
  );
}

/** A ZIP whose records contradict each other or its length. */
export function damagedZip(): UserError {
  return new UserError('zip/damaged', 'The ZIP is damaged or not complete. Download or pack it again.');
}
