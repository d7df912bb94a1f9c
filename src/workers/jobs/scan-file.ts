import { type FileHeader, readFileHeader } from '../../dicom/file-header.ts';
import type { JobDefinition } from '../job.ts';

/** Reads and checks one DICOM file's header. */
export const scanFile: JobDefinition<{ readonly bytes: Uint8Array<ArrayBuffer> }, FileHeader> = {
  kind: 'scan-file',
  deadlineMs: 10_000,
  create:
    () =>
    async ({ bytes }) =>
      readFileHeader(bytes),
  transfer: () => [],
};
