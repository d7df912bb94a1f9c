import { applyToPoint, applyToVector, axisOf, invert } from './affine.ts';
import { distanceFromPlane, type SlicePlane } from './slice-plane.ts';
import { index, type Lps, lps } from './spaces.ts';
import { add, distance, dot, length, scale, subtract } from './vector.ts';
import { centreOf, type Volume } from './volume.ts';

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

/** How far from 1 the slices stepped per step may be for a plane to show the grid's own slices. */
const ALONG_GRID = 1e-6;

/** A stack of equally spaced planes: `at` counts from its first plane along the normal, fractions allowed. */
interface Stack {
  readonly at: number;
  readonly count: number;
  /** From one plane to the next along the plane's normal, mm; negative where the grid counts against it. */
  readonly stepMm: number;
  /** The grid's own slices: every plane lies on voxel centres. */
  readonly ofGrid: boolean;
}

/**
 * The stack that a plane is one of: the grid's own slices, or for a plane that is turned away from them planes
 * through the grid's centre and one voxel apart, counted along the normal.
 */
function stackOf(grid: Grid, plane: SlicePlane): Stack {
  const indexFromLps = invert(grid.lpsFromIndex);
  const { axis, stepMm } = steppedAxis(grid, plane);
  const voxelsPerMm = applyToVector(indexFromLps, plane.normal);
  if (Math.abs(voxelsPerMm[axis] * stepMm - 1) < ALONG_GRID)
    return {
      at: applyToPoint(indexFromLps, plane.origin)[axis],
      count: grid.dims[axis],
      stepMm,
      ofGrid: true,
    };
  const turnedStepMm = 1 / length(voxelsPerMm);
  const centre = centreOf(grid);
  const halfMm = Math.max(
    ...middlesOfCorners(grid).map((corner) => dot(subtract(corner, centre), plane.normal)),
  );
  const half = Math.floor(halfMm / turnedStepMm);
  const fromCentre = dot(subtract(plane.origin, centre), plane.normal) / turnedStepMm;
  return { at: half + fromCentre, count: 2 * half + 1, stepMm: turnedStepMm, ofGrid: false };
}

/** Which plane of its stack a plane is: `number` counts from 1 along the plane's normal, `count` in all. */
export function slicePosition(
  grid: Grid,
  plane: SlicePlane,
): { readonly number: number; readonly count: number } {
  const { at, count, stepMm } = stackOf(grid, plane);
  const held = Math.min(count - 1, Math.max(0, Math.round(at)));
  return { number: stepMm > 0 ? held + 1 : count - held, count };
}

/** From one slice to the next, mm along the plane's normal. */
export function sliceStepMm(grid: Grid, plane: SlicePlane): number {
  return Math.abs(stackOf(grid, plane).stepMm);
}

/**
 * The plane's origin moved by whole slices along its normal, onto the exact middle of a slice and never off
 * the grid. On a turned plane it slides sideways where it would leave the grid before the plane does.
 */
export function stepSlices(grid: Grid, plane: SlicePlane, slices: number): Lps {
  const { at, count, stepMm, ofGrid } = stackOf(grid, plane);
  const wanted = Math.round(at) + Math.sign(stepMm) * slices;
  const held = Math.min(count - 1, Math.max(0, wanted));
  const byMm = (held - at) * stepMm;
  const straight = lps(...add(plane.origin, scale(plane.normal, byMm)));
  if (ofGrid) return straight;
  return slideInside(grid, { ...plane, origin: straight }) ?? towardCorner(grid, plane, byMm);
}

/** How far outside the grid a position may lie and still count as in it, mm: rounding. */
const OUTSIDE_MM = 1e-6;
const MAX_SLIDES = 40;

/** The position on a plane and in the grid that is found by going to the one and the other in turn. */
function slideInside(grid: Grid, plane: SlicePlane): Lps | undefined {
  let at = plane.origin;
  for (let n = 0; n < MAX_SLIDES; n++) {
    const inside = holdInside(grid, at);
    if (distance(inside, at) < OUTSIDE_MM) return at;
    at = lps(...subtract(inside, scale(plane.normal, distanceFromPlane(plane, inside))));
  }
  return undefined;
}

/**
 * A position inside the grid that lies `byMm` along the normal: on the way from here to the corner that lies
 * furthest in that direction. The grid is convex, so the way stays inside it.
 */
function towardCorner(grid: Grid, plane: SlicePlane, byMm: number): Lps {
  const from = holdInside(grid, plane.origin);
  const alongMm = (to: Lps) => distanceFromPlane({ ...plane, origin: from }, to) * Math.sign(byMm);
  const corner = middlesOfCorners(grid).reduce((best, next) => (alongMm(next) > alongMm(best) ? next : best));
  const share = Math.min(1, (Math.abs(byMm) + alongMm(plane.origin)) / alongMm(corner));
  return lps(...add(from, scale(subtract(corner, from), share)));
}

/** The middles of the eight voxels at the grid's corners. */
function middlesOfCorners({ dims: [nx, ny, nz], lpsFromIndex }: Grid): Lps[] {
  const corners: Lps[] = [];
  for (const k of [0, nz - 1])
    for (const j of [0, ny - 1])
      for (const i of [0, nx - 1]) corners.push(applyToPoint(lpsFromIndex, index(i, j, k)));
  return corners;
}

/** The nearest position inside the grid (voxel centres of its faces included). */
export function holdInside(grid: Grid, position: Lps): Lps {
  const at = applyToPoint(invert(grid.lpsFromIndex), position);
  const held = at.map((v, axis) => Math.min(grid.dims[axis]! - 1, Math.max(0, v)));
  if (held.every((v, axis) => v === at[axis])) return position;
  return applyToPoint(grid.lpsFromIndex, index(held[0]!, held[1]!, held[2]!));
}
