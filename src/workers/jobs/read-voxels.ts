import { readVoxels, type VoxelInput } from '../../formats/read-voxels.ts';
import type { ReadVoxels } from '../../formats/voxel-reader.ts';
import type { JobDefinition } from '../job.ts';

/** Which voxels to read; `early` gets one slice long before the others are there. */
export interface ReadVoxelsInput extends VoxelInput {
  readonly early?: { readonly slice: number; readonly port: MessagePort } | undefined;
}

/** Reads, and where need be unpacks, slices of a volume in one of the formats beside DICOM. */
export const readVoxelsJob: JobDefinition<ReadVoxelsInput, ReadVoxels> = {
  kind: 'read-voxels',
  create:
    () =>
    ({ early, ...input }, running) =>
      readVoxels(input, running, (slice, reader) => {
        if (slice !== early?.slice) return;
        const image = reader.sliceAt(slice - input.slices[0]);
        early.port.postMessage(image, [image.values.buffer]);
      }),
  transfer: ({ values }) => [values.buffer],
};
