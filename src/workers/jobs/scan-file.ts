import { type FileHeader, readFileHeader } from '../../dicom/file-header.ts';
import { requireReadable } from '../../dicom/open-part10.ts';
import { readDicomdir } from '../../dicom/read-dicomdir.ts';
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
