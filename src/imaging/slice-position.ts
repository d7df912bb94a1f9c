import { applyToPoint, axisOf, invert } from './affine.ts';
import type { SlicePlane } from './slice-plane.ts';
import { index, type Lps, lps } from './spaces.ts';
import { add, dot, length, scale } from './vector.ts';
import type { Volume } from './volume.ts';

type Grid = Pick<Volume, 'dims' | 'lpsFromIndex'>;

/**
 * The grid axis that a plane steps through, and how many mm along the plane's normal one step is (signed).
 *
 * The best aligned axis, not the longest step: in a tilted scan thick slices lean far into the coronal normal.
 */
export function steppedAxis(
  grid: Pick<Volume, 'lpsFromIndex'>,
  plane: Pick<SlicePlane, 'normal'>,
): { readonly axis: 0 | 1 | 2; readonly stepMm: number } {
  const axes = ([0, 1, 2] as const).map((axis) => {
    const step = axisOf(grid.lpsFromIndex, axis);
    const stepMm = dot(step, plane.normal);
    return { axis, stepMm, alignment: Math.abs(stepMm) / length(step) };
  });
  return axes.reduce((best, next) => (next.alignment > best.alignment ? next : best));
}

/** Which slice of the grid a plane shows: `number` counts from 1 along the plane's normal, `count` in all. */
export function slicePosition(
  grid: Grid,
  plane: SlicePlane,
): { readonly number: number; readonly count: number } {
  const { axis, stepMm } = steppedAxis(grid, plane);
  const count = grid.dims[axis];
  const at = Math.round(applyToPoint(invert(grid.lpsFromIndex), plane.origin)[axis]);
  const held = Math.min(count - 1, Math.max(0, at));
  return { number: stepMm > 0 ? held + 1 : count - held, count };
}

/**
 * The plane's origin moved by whole slices along its normal, onto the exact middle of a slice and never off
 * the grid.
 */
export function stepSlices(grid: Grid, plane: SlicePlane, slices: number): Lps {
  const { axis, stepMm } = steppedAxis(grid, plane);
  const at = applyToPoint(invert(grid.lpsFromIndex), plane.origin)[axis];
  const wanted = Math.round(at) + Math.sign(stepMm) * slices;
  const held = Math.min(grid.dims[axis] - 1, Math.max(0, wanted));
  return lps(...add(plane.origin, scale(plane.normal, (held - at) * stepMm)));
}

/** The nearest position inside the grid (voxel centres of its faces included). */
export function holdInside(grid: Grid, position: Lps): Lps {
  const at = applyToPoint(invert(grid.lpsFromIndex), position);
  const held = at.map((v, axis) => Math.min(grid.dims[axis]! - 1, Math.max(0, v)));
  if (held.every((v, axis) => v === at[axis])) return position;
  return applyToPoint(grid.lpsFromIndex, index(held[0]!, held[1]!, held[2]!));
}
