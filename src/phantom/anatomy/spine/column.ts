import type { Solid } from '../../solid.ts';
import type { SpineLine, SpinePoint } from './spine-line.ts';

/** An axial cross-section: an ellipse, or something squarer, that may stand aslant. Lengths in mm. */
export interface ColumnSection {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfDepth: number;
  /** Radians, seen from below: the left end turned to the back. */
  readonly turn?: number;
}

/** A body that runs along the spine, given by its section at each height; nothing where a half width is 0. */
export function column(
  line: SpineLine,
  from: number,
  to: number,
  sectionOf: (p: SpinePoint, z: number) => ColumnSection,
): Solid {
  let [x0, y0, a, b, c, s] = [0, 0, 1, 1, 1, 0];
  const goTo = (z: number) => {
    const section = sectionOf(line.at(z), z);
    const turn = section.turn ?? 0;
    [x0, y0, a, b, c, s] = [
      section.x,
      section.y,
      section.halfWidth,
      section.halfDepth,
      Math.cos(turn),
      Math.sin(turn),
    ];
  };
  let [xMin, xMax, yMin, yMax] = [1e4, -1e4, 1e4, -1e4];
  for (let z = from; z <= to + 4; z += 4) {
    goTo(Math.min(z, to));
    const [w, d] = [Math.hypot(a * c, b * s), Math.hypot(a * s, b * c)];
    [xMin, xMax] = [Math.min(xMin, x0 - w - 2), Math.max(xMax, x0 + w + 2)];
    [yMin, yMax] = [Math.min(yMin, y0 - d - 2), Math.max(yMax, y0 + d + 2)];
  }
  let planeZ = Number.NaN;
  return {
    bounds: { min: [xMin, yMin, from], max: [xMax, yMax, to] },
    distance(x, y, z) {
      if (z !== planeZ) {
        planeZ = z;
        goTo(z);
      }
      if (a < 0.3 || b < 0.3) return 9;
      const dx = x - x0;
      const dy = y - y0;
      const u = (dx * c + dy * s) / a;
      const v = (dy * c - dx * s) / b;
      const k0 = Math.sqrt(u * u + v * v);
      const k1 = Math.sqrt((u / a) ** 2 + (v / b) ** 2);
      return k1 < 1e-9 ? -Math.min(a, b) : (k0 * (k0 - 1)) / k1;
    },
  };
}
