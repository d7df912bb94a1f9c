import { UserError } from '../../base/user-error.ts';
import { layGrid } from '../lay-grid.ts';
import { requireHoldable } from '../limits.ts';
import type { FormatVolume, VolumeFormat } from '../volume-format.ts';
import { sliceBytes, type VoxelLayout, type VoxelType } from '../voxel-layout.ts';
import { niftiAxes } from './nifti-axes.ts';
import { niftiExample } from './nifti-example.ts';
import { type NiftiHeader, nifti1Bytes, nifti2Bytes, niftiStart, readNiftiHeader } from './nifti-header.ts';

/** NIfTI-1 and NIfTI-2, as one file (.nii) or as header and image (.hdr, .img). */
export const nifti: VolumeFormat = {
  kind: 'nifti',
  recognises: (head) => niftiStart(head) !== undefined,
  headerBytes: nifti2Bytes,
  readHeader(head) {
    const header = readNiftiHeader(head);
    if (header.form === 'analyze') throw isAnalyze();
    return readVolumes(header);
  },
  example: niftiExample,
};

const voxelTypes: Readonly<Record<number, VoxelType>> = {
  2: 'uint8',
  4: 'int16',
  8: 'int32',
  16: 'float32',
  64: 'float64',
  256: 'int8',
  512: 'uint16',
  768: 'uint32',
  1024: 'int64',
  1280: 'uint64',
};

const colourTypes = [128, 2304];

function readVolumes(header: NiftiHeader): FormatVolume[] {
  const { dims, timePoints } = sizesOf(header);
  requireHoldable('nifti', dims, timePoints);
  const type = typeOf(header.datatype);
  const { diagnostics, ...stored } = niftiAxes(header);
  const { lpsFromIndex, flipRows } = layGrid('nifti', stored, dims);
  const layout: VoxelLayout = {
    dims,
    type,
    littleEndian: header.littleEndian,
    ...scalingOf(header),
    perVoxel: 1,
    component: 0,
    flipRows,
  };
  const skip = voxelStart(header);
  return Array.from({ length: timePoints }, (_, time) => ({
    layout,
    lpsFromIndex,
    data: {
      encoding: 'raw' as const,
      file: header.form === 'pair' ? { endings: ['.img', '.img.gz'] } : undefined,
      from: 0,
      skipLines: 0,
      skipBytes: skip + time * sliceBytes(layout) * dims[2],
    },
    phase: timePoints > 1 ? `time point ${time + 1} of ${timePoints}` : '',
    diagnostics,
  }));
}

/** Axes 1 to 3 are space, 4 is time; more make vectors or matrices of each voxel. */
function sizesOf({ dim }: NiftiHeader): { dims: [number, number, number]; timePoints: number } {
  const count = dim[0]!;
  if (!(count >= 2 && count <= 7))
    throw new UserError(
      'nifti/dimensions',
      'The NIfTI header does not state two to seven dimensions: it is damaged, or this is no image.',
    );
  const size = (axis: number) => (axis <= count ? dim[axis]! : 1);
  if ([5, 6, 7].some((axis) => size(axis) > 1))
    throw new UserError(
      'nifti/vectors',
      'This NIfTI file holds several numbers for each voxel (vectors or a deformation), not CT. Open the CT volume itself.',
    );
  return { dims: [size(1), size(2), size(3)], timePoints: size(4) };
}

function typeOf(datatype: number): VoxelType {
  const type = voxelTypes[datatype];
  if (type) return type;
  throw colourTypes.includes(datatype)
    ? new UserError(
        'nifti/colour',
        'This NIfTI file holds colours, not CT values. Open the CT volume that it was made from.',
      )
    : new UserError(
        'nifti/type',
        `The voxels of this NIfTI file are of a kind that is not CT (datatype ${datatype}). Save it with 16-bit integers or 32-bit floats.`,
        { datatype },
      );
}

/** A slope of 0, or one that is no number, means that values are as stored. */
function scalingOf({ slope, intercept }: NiftiHeader): { slope: number; intercept: number } {
  if (slope === 0 || Number.isNaN(slope)) return { slope: 1, intercept: 0 };
  if (Number.isFinite(slope) && Number.isFinite(intercept)) return { slope, intercept };
  throw new UserError(
    'nifti/scaling',
    'The NIfTI header scales its values by something that is no number. Save the volume again.',
  );
}

function voxelStart({ form, version, voxOffset }: NiftiHeader): number {
  // Four bytes that announce extensions always follow the header of a single file.
  const least = form === 'pair' ? 0 : (version === 1 ? nifti1Bytes : nifti2Bytes) + 4;
  const offset = voxOffset === 0 ? least : voxOffset;
  if (!Number.isInteger(offset) || offset < least || offset > Number.MAX_SAFE_INTEGER)
    throw new UserError(
      'nifti/offset',
      'The NIfTI header does not say where its voxels begin: it is damaged. Download or copy it again.',
    );
  return offset;
}

function isAnalyze(): UserError {
  return new UserError(
    'nifti/analyze',
    'This is an Analyze 7.5 header, which does not say which side is left. Convert the volume to NIfTI (.nii) or DICOM.',
  );
}
