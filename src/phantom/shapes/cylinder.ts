import type { Lps } from '../../imaging/spaces.ts';
import { distance as distanceBetween, scale, subtract } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';

/** A flat-ended cylinder between the centres of its two caps; distance is exact. */
export function cylinder(from: Lps, to: Lps, radiusMm: number): Solid {
  const lengthMm = distanceBetween(from, to);
  const [ux, uy, uz] = scale(subtract(to, from), 1 / lengthMm);
  const [fx, fy, fz] = from;
  // How far the round of a cap reaches along each patient axis.
  const reach = [ux, uy, uz].map((u) => radiusMm * Math.sqrt(Math.max(0, 1 - u * u)));
  const corner = (pick: typeof Math.min, sign: number, axis: 0 | 1 | 2) =>
    pick(from[axis], to[axis]) + sign * reach[axis]!;
  return {
    bounds: {
      min: [corner(Math.min, -1, 0), corner(Math.min, -1, 1), corner(Math.min, -1, 2)],
      max: [corner(Math.max, 1, 0), corner(Math.max, 1, 1), corner(Math.max, 1, 2)],
    },
    distance(x, y, z) {
      const px = x - fx;
      const py = y - fy;
      const pz = z - fz;
      const along = px * ux + py * uy + pz * uz;
      const radial = Math.sqrt(Math.max(0, px * px + py * py + pz * pz - along * along)) - radiusMm;
      const axial = Math.abs(along - lengthMm / 2) - lengthMm / 2;
      const outside = Math.sqrt(Math.max(radial, 0) ** 2 + Math.max(axial, 0) ** 2);
      return outside + Math.min(Math.max(radial, axial), 0);
    },
  };
}
