import { volumeFormats } from '../../formats/index.ts';
import type { FormatVolume } from '../../formats/volume-format.ts';
import type { JobDefinition } from '../job.ts';

/** Reads the header of a volume in one of the formats beside DICOM. */
export const readVolumeHeader: JobDefinition<
  { readonly format: string; readonly head: Uint8Array<ArrayBuffer> },
  FormatVolume[]
> = {
  kind: 'read-volume-header',
  create:
    () =>
    async ({ format, head }) =>
      volumeFormats.get(format).readHeader(head),
  transfer: () => [],
};
