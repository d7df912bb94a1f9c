/** One file in an archive, as its central directory describes it. */
export interface ZipEntry {
  /** Name with `/` between folders, without drive letters, leading slashes or `..`: a label, never a path to write to. */
  readonly name: string;
  /** The name as it stands in the archive, for whoever judges what was packed; not UTF-8 shows as U+FFFD. */
  readonly nameAsWritten: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; anything else is not read. */
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the entry's local header in the archive. */
  readonly offset: number;
}
