import { type FileHeader, readFileHeader } from '../../dicom/file-header.ts';
import { locateSlice, type SliceLocation } from '../../dicom/pixels/read-slice.ts';
import type { JobDefinition } from '../job.ts';

/** What an archive's instance says, and where each of its frames is in its file. */
export interface ScannedInstance {
  readonly header: FileHeader;
  readonly frames: readonly SliceLocation[];
}

/** Reads a DICOM file that an archive sent. */
export const scanInstance: JobDefinition<{ readonly bytes: Uint8Array<ArrayBuffer> }, ScannedInstance> = {
  kind: 'scan-instance',
  create:
    () =>
    async ({ bytes }) => {
      const header = readFileHeader(bytes);
      return { header, frames: header.slices.map((slice) => locateSlice({ file: 0, header, slice })) };
    },
  transfer: () => [],
};
