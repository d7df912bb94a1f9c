import type { Volume } from '../../imaging/volume.ts';

/** Reads a volume as the GPU does: linear between voxel centres, edge voxels repeated. */
export interface VolumeSampler {
  readonly dims: readonly [number, number, number];
  /** Value in HU at texture coordinates. */
  hu(x: number, y: number, z: number): number;
  /** Central differences in HU per voxel along the grid's axes, one voxel to either side. */
  gradient(x: number, y: number, z: number): [number, number, number];
}

/** CPU twin of `glsl/volume.glsl`. */
export function createSampler(volume: Pick<Volume, 'dims' | 'hu'>): VolumeSampler {
  const { dims, hu: values } = volume;
  const [nx, ny, nz] = dims;
  const clamp = (i: number, n: number) => (i < 0 ? 0 : i >= n ? n - 1 : i);
  const hu = (x: number, y: number, z: number): number => {
    const u = x * nx - 0.5;
    const v = y * ny - 0.5;
    const w = z * nz - 0.5;
    const i = Math.floor(u);
    const j = Math.floor(v);
    const k = Math.floor(w);
    const i0 = clamp(i, nx);
    const i1 = clamp(i + 1, nx);
    const j0 = clamp(j, ny) * nx;
    const j1 = clamp(j + 1, ny) * nx;
    const k0 = clamp(k, nz) * nx * ny;
    const k1 = clamp(k + 1, nz) * nx * ny;
    const fx = u - i;
    const along = (row: number): number => {
      const a = values[row + i0]!;
      return a + (values[row + i1]! - a) * fx;
    };
    const fy = v - j;
    const near = along(k0 + j0) * (1 - fy) + along(k0 + j1) * fy;
    const far = along(k1 + j0) * (1 - fy) + along(k1 + j1) * fy;
    return near + (far - near) * (w - k);
  };
  return {
    dims,
    hu,
    gradient: (x, y, z) => [
      (hu(x + 1 / nx, y, z) - hu(x - 1 / nx, y, z)) / 2,
      (hu(x, y + 1 / ny, z) - hu(x, y - 1 / ny, z)) / 2,
      (hu(x, y, z + 1 / nz) - hu(x, y, z - 1 / nz)) / 2,
    ],
  };
}
