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
  const [lastX, lastY, lastZ] = [nx - 1, ny - 1, nz - 1];
  const layer = nx * ny;
  // Written out: loupes and edges ask for thousands of values while a pointer moves.
  return (i, j, k) => {
    if (!(i >= -0.5 && j >= -0.5 && k >= -0.5 && i <= nx - 0.5 && j <= ny - 0.5 && k <= nz - 0.5))
      return undefined;
    const x = hold(i, lastX);
    const y = hold(j, lastY);
    const z = hold(k, lastZ);
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const z0 = Math.floor(z);
    const fx = x - x0;
    const dx = x0 < lastX ? 1 : 0;
    const dy = y0 < lastY ? nx : 0;
    const at = x0 + nx * y0 + layer * z0;
    const below = between(hu, at, dx, dy, fx, y - y0);
    const above = between(hu, z0 < lastZ ? at + layer : at, dx, dy, fx, y - y0);
    return below * (1 - (z - z0)) + above * (z - z0);
  };
}

/** Between four voxels of one layer. */
function between(hu: Volume['hu'], at: number, dx: number, dy: number, fx: number, fy: number): number {
  const row = hu[at]! * (1 - fx) + hu[at + dx]! * fx;
  const next = hu[at + dy]! * (1 - fx) + hu[at + dy + dx]! * fx;
  return row * (1 - fy) + next * fy;
}

/** The outer half of an edge voxel has the voxel's own value. */
const hold = (v: number, last: number) => (v < 0 ? 0 : v > last ? last : v);
