import { applyToPoint, axisOf } from '../../imaging/affine.ts';
import { distanceFromPlane, type SlicePlane } from '../../imaging/slice-plane.ts';
import { index, type Lps } from '../../imaging/spaces.ts';
import { dot } from '../../imaging/vector.ts';
import type { Volume } from '../../imaging/volume.ts';
import { boxOfSphere } from '../../measure/sphere-voxels.ts';
import type { Runs } from './mask-runs.ts';

type Grid = Pick<Volume, 'dims' | 'lpsFromIndex'>;

/** What a brush touches at one place. */
export interface BrushTouch {
  readonly at: Lps;
  readonly radiusMm: number;
  /** Only voxels that this plane cuts; undefined: all of the ball, through the slices. */
  readonly plane?: SlicePlane | undefined;
}

/** The voxels whose middle lies in the brush: a ball of `radiusMm`, or its disc on one plane. */
export function brushRuns(grid: Grid, { at, radiusMm, plane }: BrushTouch): Runs {
  const { from, size } = boxOfSphere(grid, at, radiusMm);
  const [nx, ny] = grid.dims;
  const halfThickMm = plane ? halfExtent(grid, plane) : Infinity;
  const runs: number[] = [];
  for (let k = from[2]; k < from[2] + size[2]; k++)
    for (let j = from[1]; j < from[1] + size[1]; j++) {
      let start = -1;
      for (let i = from[0]; i <= from[0] + size[0]; i++) {
        const inside = i < from[0] + size[0] && isIn(applyToPoint(grid.lpsFromIndex, index(i, j, k)));
        if (inside && start < 0) start = i;
        if (inside || start < 0) continue;
        runs.push(start + nx * (j + ny * k), i - start);
        start = -1;
      }
    }
  return runs;

  function isIn(p: Lps): boolean {
    const squared = (p[0] - at[0]) ** 2 + (p[1] - at[1]) ** 2 + (p[2] - at[2]) ** 2;
    if (squared > radiusMm * radiusMm) return false;
    // The half-open interval gives each place on the normal to one layer of voxels alone.
    const offMm = plane ? distanceFromPlane(plane, p) : 0;
    return offMm >= -halfThickMm && offMm < halfThickMm;
  }
}

/** Half of how far one voxel reaches along a plane's normal. */
function halfExtent({ lpsFromIndex }: Grid, { normal }: SlicePlane): number {
  return ([0, 1, 2] as const).reduce<number>(
    (sum, axis) => sum + Math.abs(dot(axisOf(lpsFromIndex, axis), normal)) / 2,
    0,
  );
}
