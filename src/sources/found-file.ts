import type { SourceFile } from './source-file.ts';

/** A file that is no archive, and how it begins. */
export interface FoundFile {
  /** As it lies there, packed if it is. */
  readonly file: SourceFile;
  readonly gzip: boolean;
  /** Bytes when unpacked; of a gzip file, what it says. */
  readonly size: number;
  /** Its first bytes, unpacked: `headBytes`, or fewer where it is shorter. */
  readonly head: Uint8Array;
  /** Its last bytes, where they came with the first: `tailBytes`, or all behind the head where those are fewer. */
  readonly tail?: Uint8Array;
}

/**
 * Enough to tell every format (the farthest magic bytes are NIfTI's at 344), and to hold the header of most CT
 * slices.
 */
export const headBytes = 1 << 13;
/** The end of a sequence of compressed pixels, and a few attributes that may follow. */
export const tailBytes = 64;

/** Whether a file is DICOM by its preamble; then it is nothing else, whatever else it looks like. */
export function hasDicomPreamble(head: Uint8Array): boolean {
  return [0x44, 0x49, 0x43, 0x4d].every((byte, i) => head[128 + i] === byte);
}
