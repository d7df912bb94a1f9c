import { type DescribedInstance, readMetadata } from '../../dicom/json/read-metadata.ts';
import type { JobDefinition } from '../job.ts';

/** Reads what an archive says of a series' instances, in DICOM JSON. */
export const scanMetadata: JobDefinition<{ readonly json: Uint8Array<ArrayBuffer> }, DescribedInstance[]> = {
  kind: 'scan-metadata',
  create:
    () =>
    async ({ json }) =>
      readMetadata(json),
  transfer: () => [],
};
