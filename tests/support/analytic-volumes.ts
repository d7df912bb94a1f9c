import { affine, applyToPoint, axisOf } from '../../src/imaging/affine.ts';
import { index, type Lps, lps, type LpsVector } from '../../src/imaging/spaces.ts';
import { add, cross, dot, normalize, scale } from '../../src/imaging/vector.ts';
import type { Volume } from '../../src/imaging/volume.ts';

type Steps = readonly [LpsVector, LpsVector, LpsVector];

const tiltRad = (18.5 * Math.PI) / 180;
const u = normalize([0.9, 0.35, -0.22]);
const w = normalize(cross(u, [0.15, 1, 0.1]));

/** Ways in which slices lie in a patient: the steps from voxel to voxel, mm; different on every axis. */
export const seriesSteps: Readonly<Record<'anisotropic' | 'tilted' | 'oblique', Steps>> = {
  anisotropic: [
    [0.75, 0, 0],
    [0, 1.1, 0],
    [0, 0, 2.5],
  ],
  // Columns lean back while slices stack straight up.
  tilted: [
    [0.75, 0, 0],
    [0, 1.1 * Math.cos(tiltRad), -1.1 * Math.sin(tiltRad)],
    [0, 0, 2.5],
  ],
  oblique: [scale(u, 0.75), scale(cross(w, u), 1.1), scale(w, 2.5)],
};

/** How finely a voxel is cut for its mean value. */
const PARTS = 8;

/**
 * A scan of something known at every place: each voxel holds the mean of `valueAt` over its cell, as a detector
 * would. It is large enough to hold a sphere of `reachMm` round `centre`, which lies off the voxel centres.
 */
export function scanOf(
  steps: Steps,
  centre: Lps,
  reachMm: number,
  valueAt: (x: number, y: number, z: number) => number,
): Volume {
  const [a, b, c] = steps;
  const dims = steps.map(
    (_, axis) => 2 * Math.ceil(reachOf(steps, axis, reachMm)) + 3,
  ) as unknown as Volume['dims'];
  const middle = dims.map((n, axis) => (n - 1) / 2 + [0.31, -0.17, 0.23][axis]!);
  const shift = [a, b, c].reduce<LpsVector>(
    (sum, step, axis) => add(sum, scale(step, middle[axis]!)),
    [0, 0, 0],
  );
  const lpsFromIndex = affine<'lps', 'index'>(a, b, c, add(centre, scale(shift, -1)));
  const hu = new Float32Array(dims[0] * dims[1] * dims[2]);
  const parts: LpsVector[] = [];
  for (let k = 0; k < PARTS; k++)
    for (let j = 0; j < PARTS; j++)
      for (let i = 0; i < PARTS; i++) {
        const [x, y, z] = [i, j, k].map((n) => (n + 0.5) / PARTS - 0.5) as [number, number, number];
        parts.push(add(scale(a, x), add(scale(b, y), scale(c, z))));
      }
  let at = 0;
  for (let k = 0; k < dims[2]; k++)
    for (let j = 0; j < dims[1]; j++)
      for (let i = 0; i < dims[0]; i++) {
        const [x, y, z] = applyToPoint(lpsFromIndex, index(i, j, k));
        let sum = 0;
        for (const part of parts) sum += valueAt(x + part[0], y + part[1], z + part[2]);
        hu[at++] = sum / parts.length;
      }
  const huRange: [number, number] = [Infinity, -Infinity];
  for (const value of hu) {
    huRange[0] = Math.min(huRange[0], value);
    huRange[1] = Math.max(huRange[1], value);
  }
  return { dims, lpsFromIndex, hu, huRange, unit: 'HU' };
}

/** Steps that a sphere reaches along one grid axis. */
function reachOf(steps: Steps, axis: number, reachMm: number): number {
  const normal = normalize(cross(steps[(axis + 1) % 3]!, steps[(axis + 2) % 3]!));
  return reachMm / Math.abs(dot(steps[axis]!, normal));
}

/** mm³ of one voxel. */
export function cellMm3({ lpsFromIndex }: Volume): number {
  return Math.abs(dot(cross(axisOf(lpsFromIndex, 0), axisOf(lpsFromIndex, 1)), axisOf(lpsFromIndex, 2)));
}

export const ball = (centre: Lps, radiusMm: number, inside: number, outside: number) => {
  const limit = radiusMm * radiusMm;
  return (x: number, y: number, z: number) =>
    (x - centre[0]) ** 2 + (y - centre[1]) ** 2 + (z - centre[2]) ** 2 <= limit ? inside : outside;
};

export const somewhere = lps(-41.3, 27.9, 118.6);
