import { UserError } from '../../base/user-error.ts';
import { archiveLimits } from '../archive-limits.ts';
import { entryLabel } from '../entry-label.ts';
import { readable } from '../readable.ts';
import { type SourceFile, sourceFromBlob } from '../source-file.ts';
import { isTarHeader, readTarHeader, tarBlock } from './tar-header.ts';

/** Longer names and attribute lists are refused. */
const longestText = 1 << 16;

/**
 * The files in a tar archive (POSIX ustar and pax, GNU long names) as sources; folders and links are left out.
 * Of a damaged archive the files before the damage are there, and one more that says so when it is read.
 */
export async function openTar(archive: SourceFile): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  let at = 0;
  let longName: Uint8Array | undefined;
  let longSize: number | undefined;
  while (at + tarBlock <= archive.size) {
    const block = await readable(archive, at, at + tarBlock);
    if (block.every((byte) => byte === 0)) return files;
    if (!isTarHeader(block)) return [...files, rest(archive, files)];
    const header = readTarHeader(block);
    const start = at + tarBlock;
    const size = header.kind === 'file' ? (longSize ?? header.size) : header.size;
    at = start + Math.ceil(size / tarBlock) * tarBlock;
    if (header.kind === 'long-name' || header.kind === 'attributes') {
      if (size > longestText) throw damagedTar();
      const text = await readable(archive, start, start + size);
      if (header.kind === 'long-name') longName = text.filter((byte) => byte !== 0);
      else ({ path: longName = longName, size: longSize = longSize } = readAttributes(text));
      continue;
    }
    if (header.kind === 'file') {
      if (files.length >= archiveLimits.entries) throw tooMany();
      files.push(entry(archive, entryLabel(longName ?? header.name), start, size));
    }
    longName = undefined;
    longSize = undefined;
  }
  // Cut within a file: whoever reads that will say so. Cut between files: nobody else can.
  return at > archive.size ? files : [...files, rest(archive, files)];
}

/** A file that the archive's end cuts off reads short, and is refused by whoever reads it. */
function entry(archive: SourceFile, label: string, start: number, size: number): SourceFile {
  const path = `${archive.path}/${label}`;
  if (archive.blob) return sourceFromBlob(path, archive.blob.slice(start, start + size));
  return {
    path,
    size,
    read: (from, to) => archive.read(start + Math.min(from, size), start + Math.min(to, size)),
  };
}

/** pax records: `length key=value\n`. */
function readAttributes(bytes: Uint8Array): { path?: Uint8Array; size?: number } {
  const found: { path?: Uint8Array; size?: number } = {};
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(new TextDecoder().decode(bytes.subarray(at, Math.max(at, space))));
    if (space < 0 || !Number.isInteger(length) || length < 5 || at + length > bytes.length) break;
    const record = bytes.subarray(space + 1, at + length - 1);
    const equals = record.indexOf(0x3d);
    const key = new TextDecoder().decode(record.subarray(0, Math.max(0, equals)));
    const value = record.slice(equals + 1);
    if (key === 'path') found.path = value;
    if (key === 'size') found.size = Number(new TextDecoder().decode(value));
    at += length;
  }
  if (found.size !== undefined && !Number.isSafeInteger(found.size)) throw damagedTar();
  return found;
}

function rest(archive: SourceFile, files: readonly SourceFile[]): SourceFile {
  if (files.length === 0) throw damagedTar();
  return {
    path: `${archive.path}/rest of the archive`,
    size: 1,
    read: () => Promise.reject(damagedTar()),
  };
}

function tooMany(): UserError {
  return new UserError(
    'archive/limit',
    `The archive lists more than ${archiveLimits.entries} files, more than any study has. It was not opened.`,
  );
}

function damagedTar(): UserError {
  return new UserError('tar/damaged', 'The TAR archive is damaged or cut short. Download or pack it again.');
}
