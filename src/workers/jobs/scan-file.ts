import { UserError } from '../../base/user-error.ts';
import { type FileHeader, readFileHeader, readFileStart } from '../../dicom/file-header.ts';
import { filesToCompare } from '../../dicom/series/files-to-compare.ts';
import { requireReadable } from '../../dicom/part10/open-part10.ts';
import { readDicomdir } from '../../dicom/part10/read-dicomdir.ts';
import type { JobDefinition } from '../job.ts';

/** What one DICOM file is: an image, or a disc's index with the paths of the images that it lists. */
export type ScanResult =
  | { readonly kind: 'image'; readonly header: FileHeader }
  | { readonly kind: 'directory'; readonly listed: readonly string[] };

/** Reads and checks one DICOM file's header. */
export const scanFile: JobDefinition<{ readonly bytes: Uint8Array<ArrayBuffer> }, ScanResult> = {
  kind: 'scan-file',
  create:
    () =>
    async ({ bytes }) => {
      const listed = readDicomdir(bytes);
      return listed ? { kind: 'directory', listed } : { kind: 'image', header: readFileHeader(bytes) };
    },
  transfer: () => [],
};

/** The first and the last bytes of a file. */
export interface FileEnds {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly size: number;
}

/** Reads headers from the ends of files; undefined where a file has to be read whole to know what is in it. */
export const scanEnds: JobDefinition<readonly FileEnds[], (FileHeader | undefined)[]> = {
  kind: 'scan-ends',
  create: () => async (files) =>
    files.map((file) => {
      try {
        return readFileStart(file.head, file);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return undefined;
      }
    }),
  transfer: () => [],
};

/** Which of the files have to be read whole because they may be copies of one another. */
export const findToCompare: JobDefinition<{ readonly headers: readonly FileHeader[] }, number[]> = {
  kind: 'files-to-compare',
  create:
    () =>
    async ({ headers }) =>
      filesToCompare(headers),
  transfer: () => [],
};

/** Refuses a large file by its beginning and its size, before all of it is read. */
export const checkStart: JobDefinition<
  { readonly head: Uint8Array<ArrayBuffer>; readonly size: number },
  undefined
> = {
  kind: 'check-start',
  create:
    () =>
    async ({ head, size }) => {
      requireReadable(head, size);
      return undefined;
    },
  transfer: () => [],
};
