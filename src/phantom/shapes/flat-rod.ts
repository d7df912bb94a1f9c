import {
  type Triple,
  cross,
  dot,
  eachAxis,
  length,
  normalize,
  scale,
  subtract,
} from '../../imaging/vector.ts';
import { grow, type Solid } from '../solid.ts';

/** One end of a flat rod: where it is, the direction of its thin side, and its half thickness and half width. */
export interface RodEnd {
  readonly at: Triple;
  readonly thinDirection: Triple;
  readonly halfThicknessMm: number;
  readonly halfWidthMm: number;
}

/** A straight piece of bone or band with an elliptic cross-section that may twist and taper between its ends. */
export function flatRod(from: RodEnd, to: RodEnd): Solid {
  const axis = subtract(to.at, from.at);
  const lengthMm = Math.max(length(axis), 1e-6);
  const along = scale(axis, 1 / lengthMm);
  const mean = scale([0, 1, 2].map((k) => from.thinDirection[k]! + to.thinDirection[k]!) as never, 0.5);
  const thin = normalize(subtract(mean, scale(along, dot(mean, along))));
  const wide = cross(along, thin);
  const [ax, ay, az] = from.at;
  const reach = Math.max(from.halfWidthMm, to.halfWidthMm, from.halfThicknessMm, to.halfThicknessMm);
  const span = {
    min: eachAxis((k) => Math.min(from.at[k]!, to.at[k]!)),
    max: eachAxis((k) => Math.max(from.at[k]!, to.at[k]!)),
  };
  return {
    bounds: grow(span, reach),
    distance(x, y, z) {
      const px = x - ax;
      const py = y - ay;
      const pz = z - az;
      const s = px * along[0] + py * along[1] + pz * along[2];
      const t = Math.min(1, Math.max(0, s / lengthMm));
      const beyond = s - t * lengthMm;
      const u = px * thin[0] + py * thin[1] + pz * thin[2];
      const v = px * wide[0] + py * wide[1] + pz * wide[2];
      const a = from.halfThicknessMm + t * (to.halfThicknessMm - from.halfThicknessMm);
      const b = from.halfWidthMm + t * (to.halfWidthMm - from.halfWidthMm);
      const k0 = Math.sqrt((u / a) ** 2 + (v / b) ** 2 + (beyond / a) ** 2);
      const k1 = Math.sqrt((u / (a * a)) ** 2 + (v / (b * b)) ** 2 + (beyond / (a * a)) ** 2);
      return k1 < 1e-9 ? -Math.min(a, b) : (k0 * (k0 - 1)) / k1;
    },
  };
}
