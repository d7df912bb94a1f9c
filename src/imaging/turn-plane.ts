import type { PlaneAxes } from './slice-plane.ts';
import type { LpsVector } from './spaces.ts';
import { add, cross, dot, normalize, scale } from './vector.ts';

/** Below this angle between normals two planes lie alike, radians (a thousandth of a degree). */
const ALIKE_RAD = 2e-5;

/** A direction turned about a unit axis, right-handed (Rodrigues). */
export function turnVector(v: LpsVector, about: LpsVector, angleRad: number): LpsVector {
  const cos = Math.cos(angleRad);
  return add(
    add(scale(v, cos), scale(cross(about, v), Math.sin(angleRad))),
    scale(about, dot(about, v) * (1 - cos)),
  );
}

/** A plane's directions turned about a unit axis; exactly orthonormal again, however often it is turned. */
export function turnAxes(axes: PlaneAxes, about: LpsVector, angleRad: number): PlaneAxes {
  const right = normalize(turnVector(axes.right, about, angleRad));
  const down = turnVector(axes.down, about, angleRad);
  const normal = normalize(cross(right, down));
  return { right, down: cross(normal, right), normal };
}

/** Angle between two planes, radians, 0 … π: how far one's normal leans from the other's. */
export function angleBetween(a: Pick<PlaneAxes, 'normal'>, b: Pick<PlaneAxes, 'normal'>): number {
  const sine = Math.hypot(...cross(a.normal, b.normal));
  return Math.atan2(sine, dot(a.normal, b.normal));
}

/** Whether a plane is not, or no longer, this one. */
export function isTurned(plane: PlaneAxes, from: PlaneAxes): boolean {
  return angleBetween(plane, from) > ALIKE_RAD || dot(plane.right, from.right) < Math.cos(ALIKE_RAD);
}
