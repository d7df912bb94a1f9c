import type { Triple } from '../../../imaging/vector.ts';
import type { Solid } from '../../solid.ts';

/** Half lengths of an ovoid to either side, in front of and behind, above and below its centre, mm. */
export interface OvoidReach {
  readonly side: number;
  readonly front: number;
  readonly back: number;
  readonly up: number;
  readonly down: number;
}

/**
 * An egg with a half length of its own in each direction. `exponent` 2 joins half ellipsoids, more is squarer.
 * Distance is the first-order bound (F − 1)/|∇F|.
 */
export function ovoid(centre: Triple, reach: OvoidReach, exponent = 2): Solid {
  const [cx, cy, cz] = centre;
  const { side, front, back, up, down } = reach;
  return {
    bounds: { min: [cx - side, cy - front, cz - down], max: [cx + side, cy + back, cz + up] },
    distance(x, y, z) {
      const b = y < cy ? front : back;
      const c = z < cz ? down : up;
      const u = Math.abs(x - cx) / side;
      const v = Math.abs(y - cy) / b;
      const w = Math.abs(z - cz) / c;
      const sum = u ** exponent + v ** exponent + w ** exponent;
      if (sum < 1e-4) return -Math.min(side, b, c);
      const f = sum ** (1 / exponent);
      const slope =
        f ** (1 - exponent) *
        Math.hypot(u ** (exponent - 1) / side, v ** (exponent - 1) / b, w ** (exponent - 1) / c);
      return (f - 1) / slope;
    },
  };
}
