import { applyToPoint, applyToVector, invert } from '../imaging/affine.ts';
import { index, type Lps, type LpsVector } from '../imaging/spaces.ts';
import { dot, length, scale, subtract } from '../imaging/vector.ts';
import { spacingMm, type Volume } from '../imaging/volume.ts';

type Grid = Pick<Volume, 'dims' | 'lpsFromIndex'>;

/** A flat ellipse anywhere in the patient: its centre and two semi-axis vectors at right angles, LPS mm. */
export interface Ellipse {
  readonly centre: Lps;
  readonly semiAxes: readonly [LpsVector, LpsVector];
}

/** Lines across the shortest side of a voxel, and how many at most across the ellipse. */
const LINES_PER_VOXEL = 5;
const MAX_LINES = 600;

/**
 * Calls `visit` for every voxel that an ellipse cuts, once, with the area in mm² that the voxel's cell has of it and
 * whether the voxel's centre, brought straight onto the ellipse's plane, is inside. `at` counts voxels as
 * `Volume.hu` does; what lies outside the grid is left out.
 *
 * The ellipse is covered by lines as close as a fifth of a voxel and each is cut where it passes from cell to cell,
 * so the areas are exact along the lines and to about 1 % of a voxel across.
 */
export function forEachVoxelOfEllipse(
  grid: Grid,
  { centre, semiAxes: [u, v] }: Ellipse,
  visit: (at: number, areaMm2: number, whole: boolean) => void,
): void {
  const [a, b] = [length(u), length(v)];
  if (a === 0 || b === 0) return;
  const finest = Math.min(...spacingMm(grid)) / LINES_PER_VOXEL;
  const lines = Math.min(MAX_LINES, Math.max(8, Math.ceil((2 * b) / finest)));
  const areas = new Map<number, number>();
  const indexFromLps = invert(grid.lpsFromIndex);
  const middle = applyToPoint(indexFromLps, centre);
  const [along, across] = [applyToVector(indexFromLps, u), applyToVector(indexFromLps, v)];
  const stripMm2 = (a * 2 * b) / lines;
  for (let line = 0; line < lines; line++) {
    const t = (2 * (line + 0.5)) / lines - 1;
    const half = Math.sqrt(1 - t * t);
    const from = middle.map((m, axis) => m + t * across[axis]! - half * along[axis]!);
    const by = scale(along, 2 * half);
    const [enter, leave] = insideGrid(grid.dims, from, by);
    if (enter >= leave) continue;
    const start = from.map((v, axis) => v + enter * by[axis]!);
    cutByCells(grid.dims, start, scale(by, leave - enter), (at, share) => {
      areas.set(at, (areas.get(at) ?? 0) + share * (leave - enter) * 2 * half * stripMm2);
    });
  }
  const [nx, ny] = grid.dims;
  for (const [at, areaMm2] of areas) {
    const voxel = index(at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny)));
    const offset = subtract(applyToPoint(grid.lpsFromIndex, voxel), centre);
    const whole = Math.hypot(dot(offset, u) / (a * a), dot(offset, v) / (b * b)) <= 1;
    visit(at, areaMm2, whole);
  }
}

/** From which to which share of a line lies within the grid's faces: what lies outside need not be walked. */
function insideGrid(
  dims: readonly number[],
  from: readonly number[],
  by: readonly number[],
): readonly [enter: number, leave: number] {
  let [enter, leave] = [0, 1];
  for (const [axis, count] of dims.entries()) {
    const [start, change] = [from[axis]!, by[axis]!];
    if (change === 0 && (start < -0.5 || start > count - 0.5)) return [1, 0];
    if (change === 0) continue;
    const toFaces = [-0.5, count - 0.5].map((face) => (face - start) / change);
    enter = Math.max(enter, Math.min(...toFaces));
    leave = Math.min(leave, Math.max(...toFaces));
  }
  return [enter, leave];
}

/** Walks a straight line through the grid, cell by cell, and gives each cell's share of the line's length. */
function cutByCells(
  dims: readonly [number, number, number],
  from: readonly number[],
  by: readonly number[],
  visit: (at: number, share: number) => void,
): void {
  // Cells reach from −½ to +½ round a whole number: the next border along each axis, as a share of the line.
  const cell = from.map(Math.round);
  const step = by.map(Math.sign);
  const perCell = by.map((d) => (d === 0 ? Number.POSITIVE_INFINITY : Math.abs(1 / d)));
  const next = by.map((d, axis) =>
    d === 0 ? Number.POSITIVE_INFINITY : (cell[axis]! + step[axis]! / 2 - from[axis]!) / d,
  );
  for (let at = 0; at < 1; ) {
    const axis = next[0]! <= next[1]! ? (next[0]! <= next[2]! ? 0 : 2) : next[1]! <= next[2]! ? 1 : 2;
    const end = Math.min(1, next[axis]!);
    const [i, j, k] = cell as [number, number, number];
    const inside = i >= 0 && j >= 0 && k >= 0 && i < dims[0] && j < dims[1] && k < dims[2];
    if (inside && end > at) visit(i + dims[0] * (j + dims[1] * k), end - at);
    at = Math.max(at, end);
    cell[axis]! += step[axis]!;
    next[axis]! += perCell[axis]!;
  }
}
