import { affine, applyToPoint } from '../../src/imaging/affine.ts';
import { index } from '../../src/imaging/spaces.ts';
import type { Volume } from '../../src/imaging/volume.ts';

/**
 * A volume with distinct numbers on every axis: 5 × 6 × 7 voxels, 0.75 / 2.5 / 7.25 mm, gantry tilted by 18.5°
 * (columns lean back while slices stack straight up). Voxel (i, j, k) holds i + 10 j + 100 k.
 */
export function tiltedVolume(): Volume {
  const dims = [5, 6, 7] as const;
  const tilt = (18.5 * Math.PI) / 180;
  const lpsFromIndex = affine<'lps', 'index'>(
    [0.75, 0, 0],
    [0, 2.5 * Math.cos(tilt), -2.5 * Math.sin(tilt)],
    [0, 0, 7.25],
    [-11, -23, 37],
  );
  const hu = new Int16Array(dims[0] * dims[1] * dims[2]);
  for (let k = 0; k < dims[2]; k++)
    for (let j = 0; j < dims[1]; j++)
      for (let i = 0; i < dims[0]; i++) hu[i + dims[0] * (j + dims[1] * k)] = i + 10 * j + 100 * k;
  return { dims, lpsFromIndex, hu, huRange: [0, 654], unit: 'HU' };
}

export const voxelCentre = (volume: Volume, i: number, j: number, k: number) =>
  applyToPoint(volume.lpsFromIndex, index(i, j, k));
