/** Random access to one file's bytes, wherever they are: a picked `File`, a path on disk, an entry of a ZIP. */
export interface SourceFile {
  /** Name relative to what was picked, with `/` between folders: `CT/series 2/I0001`. A label, never a path to open. */
  readonly path: string;
  /** Bytes in the whole file; Infinity for an instance of an archive, of which nobody said. */
  readonly size: number;
  /**
   * The bytes [start, end), as far as the file goes, in a buffer of their own that may be transferred away.
   * Files that are fetched stop at the signal; all others are read too soon for that to matter.
   */
  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** The file as the browser holds it; undefined where its bytes have to be made first, as in a ZIP. */
  readonly blob?: Blob;
}

/** A `File` (or any `Blob`) as a source. */
export function sourceFromBlob(path: string, blob: Blob): SourceFile {
  return {
    path,
    size: blob.size,
    blob,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

/** Bytes that are already in memory as a source; reads copy. */
export function sourceFromBytes(path: string, bytes: Uint8Array): SourceFile {
  return { path, size: bytes.length, read: async (start, end) => new Uint8Array(bytes.slice(start, end)) };
}
