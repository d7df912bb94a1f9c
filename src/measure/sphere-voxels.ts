import { applyToPoint, axisOf, invert } from '../imaging/affine.ts';
import { index, type Lps } from '../imaging/spaces.ts';
import { add, length, scale, type Triple } from '../imaging/vector.ts';
import { spacingMm, type Volume } from '../imaging/volume.ts';

type Grid = Pick<Volume, 'dims' | 'lpsFromIndex'>;

/** A block of whole voxels: first index and number along each grid axis. */
export interface VoxelBox {
  readonly from: readonly [number, number, number];
  readonly size: readonly [number, number, number];
}

/** The smallest block of the grid that holds all of a sphere that lies in the grid; sizes 0 where they do not meet. */
export function boxOfSphere(grid: Grid, centre: Lps, radiusMm: number): VoxelBox {
  const indexFromLps = invert(grid.lpsFromIndex);
  const at = applyToPoint(indexFromLps, centre);
  const ranges = ([0, 1, 2] as const).map((axis) => {
    // The sphere reaches as far along a grid axis as the row of the inverse is long.
    const reach =
      radiusMm * Math.hypot(indexFromLps[axis]!, indexFromLps[4 + axis]!, indexFromLps[8 + axis]!);
    const first = Math.max(0, Math.ceil(at[axis] - reach - 0.5));
    const last = Math.min(grid.dims[axis] - 1, Math.floor(at[axis] + reach + 0.5));
    return [first, Math.max(0, last - first + 1)] as const;
  });
  const [x, y, z] = ranges as [(typeof ranges)[0], (typeof ranges)[0], (typeof ranges)[0]];
  return { from: [x[0], y[0], z[0]], size: [x[1], y[1], z[1]] };
}

/** About how many voxels of a grid a sphere holds. */
export function voxelsInSphere(grid: Grid, centre: Lps, radiusMm: number): number {
  const { size } = boxOfSphere(grid, centre, radiusMm);
  return (Math.PI / 6) * size[0] * size[1] * size[2];
}

/** Parts along the shortest side of a voxel that the sphere cuts; a longer side has as many more. */
const PARTS = 3;
const MAX_PARTS = 12;

/**
 * Calls `visit` for every voxel of the grid that a sphere holds some of, with the share of the voxel inside it
 * (0 to 1, to about 1 % of a voxel) and whether the voxel's centre is inside. Voxels are taken as the solid cells
 * that they are, tilted and oblique ones too. `at` counts voxels as `Volume.hu` does.
 */
export function forEachVoxelOfSphere(
  grid: Grid,
  centre: Lps,
  radiusMm: number,
  visit: (at: number, share: number, whole: boolean) => void,
): void {
  const { from, size } = boxOfSphere(grid, centre, radiusMm);
  const [nx, ny] = grid.dims;
  const [ax, ay, az] = [
    axisOf(grid.lpsFromIndex, 0),
    axisOf(grid.lpsFromIndex, 1),
    axisOf(grid.lpsFromIndex, 2),
  ];
  const halfDiagonalMm =
    Math.max(...[1, -1].flatMap((s) => [1, -1].map((t) => length(corner(ax, ay, az, s, t))))) / 2;
  const parts = partsOf(grid);
  const [surelyIn, surelyOut] = [
    Math.max(0, radiusMm - halfDiagonalMm) ** 2,
    (radiusMm + halfDiagonalMm) ** 2,
  ];
  for (let k = from[2]; k < from[2] + size[2]; k++)
    for (let j = from[1]; j < from[1] + size[1]; j++) {
      const start = applyToPoint(grid.lpsFromIndex, index(from[0], j, k));
      let [x, y, z] = [start[0] - centre[0], start[1] - centre[1], start[2] - centre[2]];
      for (let i = from[0]; i < from[0] + size[0]; i++) {
        const squared = x * x + y * y + z * z;
        if (squared < surelyOut) {
          const share = squared <= surelyIn ? 1 : shareInside(parts, x, y, z, radiusMm);
          if (share > 0) visit(i + nx * (j + ny * k), share, squared <= radiusMm * radiusMm);
        }
        x += ax[0];
        y += ax[1];
        z += ax[2];
      }
    }
}

const corner = (a: Triple, b: Triple, c: Triple, s: number, t: number) =>
  add(a, add(scale(b, s), scale(c, t)));

/** Middles of equal parts of a voxel, from its centre, mm: x y z x y z … */
function partsOf(grid: Grid): Float64Array {
  const spacing = spacingMm(grid);
  const shortest = Math.min(...spacing);
  const counts = spacing.map((mm) => Math.min(MAX_PARTS, Math.round((PARTS * mm) / shortest)));
  const [nx, ny, nz] = counts as [number, number, number];
  const origin = applyToPoint(grid.lpsFromIndex, index(0, 0, 0));
  const places: number[] = [];
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) {
        const part = index((i + 0.5) / nx - 0.5, (j + 0.5) / ny - 0.5, (k + 0.5) / nz - 0.5);
        const at = applyToPoint(grid.lpsFromIndex, part);
        places.push(at[0] - origin[0], at[1] - origin[1], at[2] - origin[2]);
      }
  return Float64Array.from(places);
}

function shareInside(parts: Float64Array, x: number, y: number, z: number, radiusMm: number): number {
  let inside = 0;
  const limit = radiusMm * radiusMm;
  for (let p = 0; p < parts.length; p += 3) {
    const [dx, dy, dz] = [x + parts[p]!, y + parts[p + 1]!, z + parts[p + 2]!];
    if (dx * dx + dy * dy + dz * dz <= limit) inside++;
  }
  return (3 * inside) / parts.length;
}
