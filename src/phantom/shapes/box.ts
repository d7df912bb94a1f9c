import type { Lps } from '../../imaging/spaces.ts';
import { add, scale, type Triple } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';

/** A box with edges along LPS and the given full edge lengths in mm; distance is exact. */
export function box(centre: Lps, sizeMm: Triple): Solid {
  const [cx, cy, cz] = centre;
  const [hx, hy, hz] = scale(sizeMm, 0.5);
  return {
    bounds: { min: add(centre, [-hx, -hy, -hz]), max: add(centre, [hx, hy, hz]) },
    distance(x, y, z) {
      const qx = Math.abs(x - cx) - hx;
      const qy = Math.abs(y - cy) - hy;
      const qz = Math.abs(z - cz) - hz;
      const outside = Math.sqrt(Math.max(qx, 0) ** 2 + Math.max(qy, 0) ** 2 + Math.max(qz, 0) ** 2);
      return outside + Math.min(Math.max(qx, qy, qz), 0);
    },
  };
}
