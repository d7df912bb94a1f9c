import { type Affine, applyToPoint, axisOf, invert } from './affine.ts';
import { type Index, index, type Lps } from './spaces.ts';
import { length } from './vector.ts';

/** What the voxel values mean. Anything but `HU` is shown with the caveat that it is not calibrated. */
export type ValueUnit = 'HU' | 'uncalibrated';

/**
 * A regular 3D grid of CT values.
 *
 * `hu` holds dims[0]·dims[1]·dims[2] values, column index fastest, slice slowest. `Int16Array` where every
 * value is a whole number that fits, else `Float32Array`. `lpsFromIndex` may be oblique and sheared (gantry
 * tilt); slices ascend along +normal = row × column direction.
 */
export interface Volume {
  readonly dims: readonly [columns: number, rows: number, slices: number];
  readonly lpsFromIndex: Affine<'lps', 'index'>;
  readonly hu: Int16Array | Float32Array;
  /** Smallest and largest stored value, padding included. */
  readonly huRange: readonly [min: number, max: number];
  readonly unit: ValueUnit;
}

/** Distance between neighbouring voxel centres along each grid axis, mm (the slice axis may be sheared). */
export function spacingMm(volume: Pick<Volume, 'lpsFromIndex'>): [number, number, number] {
  return [0, 1, 2].map((axis) => length(axisOf(volume.lpsFromIndex, axis as 0 | 1 | 2))) as [
    number,
    number,
    number,
  ];
}

/** The position of the middle of the grid. */
export function centreOf(volume: Pick<Volume, 'dims' | 'lpsFromIndex'>): Lps {
  const [nx, ny, nz] = volume.dims;
  return applyToPoint(volume.lpsFromIndex, index((nx - 1) / 2, (ny - 1) / 2, (nz - 1) / 2));
}

/** The eight outer corners of the grid (voxel faces, not centres). */
export function cornersOf(volume: Pick<Volume, 'dims' | 'lpsFromIndex'>): Lps[] {
  const [nx, ny, nz] = volume.dims;
  const corners: Lps[] = [];
  for (const k of [-0.5, nz - 0.5])
    for (const j of [-0.5, ny - 0.5])
      for (const i of [-0.5, nx - 0.5]) corners.push(applyToPoint(volume.lpsFromIndex, index(i, j, k)));
  return corners;
}

/** The voxel that holds a patient position, or undefined outside the grid. */
export function voxelAt(volume: Pick<Volume, 'dims' | 'lpsFromIndex'>, position: Lps): Index | undefined {
  const p = applyToPoint(invert(volume.lpsFromIndex), position);
  // Adding 0 makes 0 of the −0 that rounding gives just before the first voxel's centre.
  const voxel = index(Math.round(p[0]) + 0, Math.round(p[1]) + 0, Math.round(p[2]) + 0);
  return voxel.every((v, axis) => v >= 0 && v < volume.dims[axis]!) ? voxel : undefined;
}

/** Stored value of the voxel that holds a patient position, or undefined outside the grid. */
export function huAt(volume: Volume, position: Lps): number | undefined {
  const voxel = voxelAt(volume, position);
  if (!voxel) return undefined;
  const [nx, ny] = volume.dims;
  return volume.hu[voxel[0] + nx * (voxel[1] + ny * voxel[2])];
}
