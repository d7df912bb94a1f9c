import type { Volume } from './volume.ts';

/**
 * Values between the voxels of a grid, straight from centre to centre along each axis (trilinear), at any place in
 * voxel index space; undefined outside the grid's outer faces.
 */
export function createInterpolator({
  dims,
  hu,
}: Pick<Volume, 'dims' | 'hu'>): (i: number, j: number, k: number) => number | undefined {
  const [nx, ny, nz] = dims;
  return (i, j, k) => {
    if (!(i >= -0.5 && j >= -0.5 && k >= -0.5 && i <= nx - 0.5 && j <= ny - 0.5 && k <= nz - 0.5))
      return undefined;
    const [x, y, z] = [hold(i, nx), hold(j, ny), hold(k, nz)];
    const [x0, y0, z0] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    const [fx, fy, fz] = [x - x0, y - y0, z - z0];
    const [dx, dy, dz] = [x0 + 1 < nx ? 1 : 0, y0 + 1 < ny ? nx : 0, z0 + 1 < nz ? nx * ny : 0];
    const at = x0 + nx * (y0 + ny * z0);
    const row = (from: number) => hu[from]! * (1 - fx) + hu[from + dx]! * fx;
    const layer = (from: number) => row(from) * (1 - fy) + row(from + dy) * fy;
    return layer(at) * (1 - fz) + layer(at + dz) * fz;
  };
}

/** The outer half of an edge voxel has the voxel's own value. */
const hold = (v: number, count: number) => Math.min(count - 1, Math.max(0, v));
