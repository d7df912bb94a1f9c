import type { Triple } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';
import { roundCone } from './round-cone.ts';

/** A point on a tube's centre line and the tube's radius there, mm. */
export type Waypoint = readonly [x: number, y: number, z: number, radius: number];

/** Centripetal-free Catmull-Rom spline through the waypoints, resampled about every `stepMm`. */
export function smoothPath(points: readonly Waypoint[], stepMm = 4): Waypoint[] {
  const out: Waypoint[] = [];
  for (let k = 0; k + 1 < points.length; k++) {
    const b = points[k]!;
    const c = points[k + 1]!;
    const a = points[k - 1] ?? b;
    const d = points[k + 2] ?? c;
    const n = Math.max(1, Math.ceil(Math.hypot(c[0] - b[0], c[1] - b[1], c[2] - b[2]) / stepMm));
    for (let s = 0; s < n; s++) {
      const t = s / n;
      const at = (axis: 0 | 1 | 2 | 3) =>
        b[axis] +
        0.5 *
          t *
          (c[axis] -
            a[axis] +
            t *
              (2 * a[axis] -
                5 * b[axis] +
                4 * c[axis] -
                d[axis] +
                t * (3 * (b[axis] - c[axis]) + d[axis] - a[axis])));
      out.push([at(0), at(1), at(2), at(3)]);
    }
  }
  out.push(points.at(-1)!);
  return out;
}

/** The tube along waypoints as round cones, each `extraMm` thicker than its radius. */
export function tube(points: readonly Waypoint[], extraMm = 0): Solid[] {
  const centre = ([x, y, z]: Waypoint): Triple => [x, y, z];
  return points
    .slice(1)
    .map((to, k) => roundCone(centre(points[k]!), centre(to), points[k]![3] + extraMm, to[3] + extraMm));
}
