/** A half-space in voxel indices, kept where a·i + b·j + c·k + d ≥ 0. */
export type IndexHalfSpace = readonly [a: number, b: number, c: number, d: number];

/** How a volume is cut into slabs for its surface. Steps are voxels that are averaged into one, at least 1. */
export interface SurfaceGrid {
  readonly dims: readonly [number, number, number];
  readonly steps: readonly [number, number, number];
  readonly threshold: number;
  /** The surface ends, closed, where one of these ends. */
  readonly kept: readonly IndexHalfSpace[];
}

/** Averaged layers from…to (both included) of a volume; two slabs that touch share a layer. */
export interface SlabRange {
  readonly from: number;
  readonly to: number;
}

/** Groups of voxels along an axis; what is left over at the end is no group. */
export const countAlong = (grid: SurfaceGrid, axis: 0 | 1 | 2): number =>
  Math.max(1, Math.floor(grid.dims[axis] / grid.steps[axis]));

/** Slabs of about this many layers: small enough to be a step of progress and to travel as a copy. */
export function slabsOf(grid: SurfaceGrid, layers = 12): SlabRange[] {
  const last = countAlong(grid, 2) - 1;
  const slabs: SlabRange[] = [];
  for (let from = 0; from === 0 || from < last; from += layers)
    slabs.push({ from, to: Math.min(last, from + layers) });
  return slabs;
}

/** The slices of the volume that a slab reads: first, and one behind the last. */
export function slicesOf(grid: SurfaceGrid, { from, to }: SlabRange): readonly [number, number] {
  return [from * grid.steps[2], Math.min(grid.dims[2], (to + 1) * grid.steps[2])];
}
