import type { Triple } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';

/** A straight tube with round ends whose radius goes from `radiusFromMm` to `radiusToMm`. */
export function roundCone(from: Triple, to: Triple, radiusFromMm: number, radiusToMm: number): Solid {
  const [ax, ay, az] = from;
  const bx = to[0] - ax;
  const by = to[1] - ay;
  const bz = to[2] - az;
  const squared = bx * bx + by * by + bz * bz || 1e-12;
  const taper = radiusToMm - radiusFromMm;
  const extent = (pick: typeof Math.min, sign: number): Triple => [
    pick(ax + sign * radiusFromMm, to[0] + sign * radiusToMm),
    pick(ay + sign * radiusFromMm, to[1] + sign * radiusToMm),
    pick(az + sign * radiusFromMm, to[2] + sign * radiusToMm),
  ];
  return {
    bounds: { min: extent(Math.min, -1), max: extent(Math.max, 1) },
    distance(x, y, z) {
      const px = x - ax;
      const py = y - ay;
      const pz = z - az;
      const t = Math.min(1, Math.max(0, (px * bx + py * by + pz * bz) / squared));
      const qx = px - t * bx;
      const qy = py - t * by;
      const qz = pz - t * bz;
      return Math.sqrt(qx * qx + qy * qy + qz * qz) - (radiusFromMm + t * taper);
    },
  };
}
