import { Zip, ZipPassThrough } from 'fflate';
import { UserError } from './user-error.ts';

/** Writes a ZIP file by file, without compression: images hardly shrink, and the page must stay quick. */
export interface ZipWriter {
  /** Adds a file; throws `UserError` where the ZIP would pass 4 GB, which many programs cannot open. */
  add(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** The whole ZIP; nothing can be added after it. */
  finish(): Blob;
}

const mostBytes = 2 ** 32 - 2 ** 24;
/** Files inside say nothing of when they were made: the earliest date that a ZIP can hold. */
const noDate = new Date(1980, 0, 1);

/** Each file goes into a blob at once, so that the browser may keep it outside of the page's memory. */
export function createZipWriter(): ZipWriter {
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const flush = () => {
    parts.push(new Blob(pieces));
    pieces = [];
  };
  return {
    add(name, bytes) {
      total += bytes.length;
      if (total > mostBytes)
        throw new UserError(
          'zip/too-large',
          'The copy would be larger than 4 GB, which many programs cannot open. Nothing was saved. Export fewer images of it, such as thicker slices, and share those.',
        );
      const file = new ZipPassThrough(name);
      file.mtime = noDate;
      zip.add(file);
      file.push(bytes, true);
      flush();
    },
    finish() {
      zip.end();
      flush();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}
