import type { Lps } from '../../imaging/spaces.ts';
import { add } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';

/** A ball; distance is exact. */
export function sphere(centre: Lps, radiusMm: number): Solid {
  const [cx, cy, cz] = centre;
  return {
    bounds: {
      min: add(centre, [-radiusMm, -radiusMm, -radiusMm]),
      max: add(centre, [radiusMm, radiusMm, radiusMm]),
    },
    distance: (x, y, z) => Math.sqrt((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2) - radiusMm,
  };
}
