/** How numbers are stored, as named in C. */
export type VoxelType =
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'float32'
  | 'float64';

/** How a volume's voxels follow one another once they are unpacked. */
export interface VoxelLayout {
  readonly dims: readonly [columns: number, rows: number, slices: number];
  readonly type: VoxelType;
  readonly littleEndian: boolean;
  /** value = stored · slope + intercept. */
  readonly slope: number;
  readonly intercept: number;
  /** Stored values that lie side by side for each voxel (1, or several time points), and which of them is read. */
  readonly perVoxel: number;
  readonly component: number;
  /** Rows are stored the other way round than the grid counts them: how a left-handed grid becomes right-handed. */
  readonly flipRows: boolean;
}

export const bytesPerValue: Readonly<Record<VoxelType, number>> = {
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float32: 4,
  float64: 8,
};

/** Bytes of one slice as stored. */
export function sliceBytes({ dims: [columns, rows], type, perVoxel }: VoxelLayout): number {
  return columns * rows * perVoxel * bytesPerValue[type];
}
