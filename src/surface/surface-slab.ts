import { marchCells, type SurfacePart } from './march-cells.ts';
import { countAlong, type SlabRange, type SurfaceGrid } from './surface-grid.ts';
import { outside, type ValueGrid } from './value-grid.ts';

/**
 * The part of a surface in one slab, its vertices in voxel indices of the whole volume. `values` are the slices of
 * `slicesOf`. At the volume's border and at the ends of what is kept the surface is closed.
 */
export function surfaceSlab(
  grid: SurfaceGrid,
  range: SlabRange,
  values: Int16Array | Float32Array,
): SurfacePart {
  const padded = paddedGrid(grid, range, values);
  const part = marchCells(padded, grid.threshold);
  const firstLayer = range.from === 0 ? -1 : range.from;
  const { positions } = part;
  for (let at = 0; at < positions.length; at += 3) {
    positions[at] = middleOf(positions[at]! - 1, grid.steps[0]);
    positions[at + 1] = middleOf(positions[at + 1]! - 1, grid.steps[1]);
    positions[at + 2] = middleOf(positions[at + 2]! + firstLayer, grid.steps[2]);
  }
  return part;
}

/** Where the middle of the `cell`th group of voxels lies, as a voxel index. */
const middleOf = (cell: number, step: number) => cell * step + (step - 1) / 2;

function paddedGrid(
  grid: SurfaceGrid,
  { from, to }: SlabRange,
  values: Int16Array | Float32Array,
): ValueGrid {
  const [nx, ny, last] = [countAlong(grid, 0), countAlong(grid, 1), countAlong(grid, 2) - 1];
  const below = from === 0 ? 1 : 0;
  const above = to === last ? 1 : 0;
  const dims = [nx + 2, ny + 2, to - from + 1 + below + above] as const;
  const padded = new Float32Array(dims[0] * dims[1] * dims[2]).fill(outside);
  const [sx, sy, sz] = grid.steps;
  // Most of all surfaces: every voxel as it is, a row at a time.
  const whole = grid.kept.length === 0 && sx === 1 && sy === 1 && sz === 1;
  for (let k = from; k <= to; k++)
    for (let j = 0; j < ny; j++) {
      const row = 1 + dims[0] * (j + 1 + dims[1] * (k - from + below));
      if (whole) {
        const start = grid.dims[0] * (j + grid.dims[1] * (k - from));
        padded.set(values.subarray(start, start + nx), row);
        continue;
      }
      for (let i = 0; i < nx; i++)
        if (isKept(grid, i, j, k)) padded[row + i] = meanAt(grid, values, i * sx, j * sy, (k - from) * sz);
    }
  return { dims, values: padded };
}

/** Whether the middle of a group of voxels lies in every half-space. */
function isKept({ kept, steps }: SurfaceGrid, i: number, j: number, k: number): boolean {
  for (const [a, b, c, d] of kept)
    if (a * middleOf(i, steps[0]) + b * middleOf(j, steps[1]) + c * middleOf(k, steps[2]) + d < 0)
      return false;
  return true;
}

/** Mean of the group of voxels that begins at x, y, z of the slab. */
function meanAt(
  { dims, steps }: SurfaceGrid,
  values: Int16Array | Float32Array,
  x: number,
  y: number,
  z: number,
): number {
  const [nx, ny] = dims;
  const [right, bottom, end] = [Math.min(nx, x + steps[0]), Math.min(ny, y + steps[1]), z + steps[2]];
  let sum = 0;
  let count = 0;
  for (let k = z; k < end; k++)
    for (let j = y; j < bottom; j++) {
      const row = nx * (j + ny * k);
      if (row >= values.length) continue;
      for (let i = x; i < right; i++) {
        sum += values[row + i]!;
        count++;
      }
    }
  return sum / count;
}
