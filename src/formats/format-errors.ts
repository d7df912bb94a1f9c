import { UserError } from '../base/user-error.ts';

/** The file ends before its last voxel. */
export function cutShort(): UserError {
  return new UserError(
    'volume/truncated',
    'The file ends before its last voxel: it was cut short. Download or copy it again.',
  );
}

/** Packed voxels that would unpack to more than scans do. */
export function suspiciouslyPacked(packedBytes: number, neededBytes: number): UserError {
  return new UserError(
    'volume/bomb',
    `The file would unpack to ${Math.round(neededBytes / 2 ** 20)} MB, far more than a scan packs into a file of its size. It was not opened.`,
    { packedBytes, neededBytes },
  );
}
