import type { Triple } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';

/** Three orthonormal directions in LPS. */
export type Axes = readonly [Triple, Triple, Triple];

export const patientAxes: Axes = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * An ellipsoid with semi-axes in mm along `axes`. Distance is Quilez's first-order bound k₀(k₀ − 1)/k₁
 * (iquilezles.org/articles/ellipsoids), exact on the surface.
 */
export function ellipsoid(centre: Triple, semiAxesMm: Triple, axes: Axes = patientAxes): Solid {
  const [cx, cy, cz] = centre;
  const [a, b, c] = semiAxesMm;
  const [[ax, ay, az], [bx, by, bz], [ex, ey, ez]] = axes;
  const reach = ([0, 1, 2] as const).map((k) => Math.hypot(a * axes[0][k], b * axes[1][k], c * axes[2][k]));
  const smallest = Math.min(a, b, c);
  return {
    bounds: {
      min: [cx - reach[0]!, cy - reach[1]!, cz - reach[2]!],
      max: [cx + reach[0]!, cy + reach[1]!, cz + reach[2]!],
    },
    distance(x, y, z) {
      const dx = x - cx;
      const dy = y - cy;
      const dz = z - cz;
      const u = (dx * ax + dy * ay + dz * az) / a;
      const v = (dx * bx + dy * by + dz * bz) / b;
      const w = (dx * ex + dy * ey + dz * ez) / c;
      const k0 = Math.sqrt(u * u + v * v + w * w);
      const k1 = Math.sqrt((u / a) ** 2 + (v / b) ** 2 + (w / c) ** 2);
      return k1 < 1e-9 ? -smallest : (k0 * (k0 - 1)) / k1;
    },
  };
}
