import { type FileHeader, readFileHeader } from '../../dicom/file-header.ts';
import { requireReadable } from '../../dicom/open-part10.ts';
import type { JobDefinition } from '../job.ts';

/** Reads and checks one DICOM file's header. */
export const scanFile: JobDefinition<{ readonly bytes: Uint8Array<ArrayBuffer> }, FileHeader> = {
  kind: 'scan-file',
  create:
    () =>
    async ({ bytes }) =>
      readFileHeader(bytes),
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
