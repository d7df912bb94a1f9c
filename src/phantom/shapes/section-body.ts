import { everywhere, type Solid } from '../solid.ts';

/** An axial cross-section that is the same left and right: a superellipse round (0, yc). Lengths in mm. */
export interface Section {
  /** Half width at the widest place. */
  readonly half: number;
  readonly yc: number;
  /** Depth in front of and behind `yc`. */
  readonly front: number;
  readonly back: number;
}

/** Superellipse exponent: 2 is an ellipse, more is squarer. Fixed so that powers are products and roots. */
const exponent = 2.5;

/** A body whose axial cross-sections are given; distance is measured within the axial plane. */
export interface SectionBody extends Solid {
  sectionAt(z: number): Section;
  /** Angle in degrees round the section's middle, 0 in front, 90 at the side, 180 behind; sides mirrored. */
  angle(x: number, y: number, z: number): number;
  /** The surface point at an angle (positive left, negative right), moved outwards by `outsetMm`, and its normal. */
  surface(
    angleDegrees: number,
    z: number,
    outsetMm: number,
  ): { at: [number, number, number]; normal: [number, number, number] };
}

export function sectionBody(sectionOf: (z: number) => Section, zMin: number, zMax: number): SectionBody {
  let planeZ = Number.NaN;
  let section = sectionOf(zMin);
  const sectionAt = (z: number) => {
    if (z !== planeZ) {
      planeZ = z;
      section = sectionOf(z);
    }
    return section;
  };
  return {
    bounds: {
      min: [everywhere.min[0], everywhere.min[1], zMin],
      max: [everywhere.max[0], everywhere.max[1], zMax],
    },
    sectionAt,
    distance(x, y, z) {
      const s = sectionAt(z);
      const a = s.half;
      const b = y < s.yc ? s.front : s.back;
      const u = Math.abs(x) / a;
      const v = Math.abs(y - s.yc) / b;
      const un = u * Math.sqrt(u);
      const vn = v * Math.sqrt(v);
      const k = (un * u + vn * v) ** (1 / exponent);
      if (k < 0.05) return -Math.min(a, b);
      return ((k - 1) * k * Math.sqrt(k)) / Math.sqrt((un / a) ** 2 + (vn / b) ** 2);
    },
    angle(x, y, z) {
      const s = sectionAt(z);
      const b = y < s.yc ? s.front : s.back;
      return (Math.atan2(Math.abs(x) / s.half, (s.yc - y) / b) * 180) / Math.PI;
    },
    surface(angleDegrees, z, outsetMm) {
      const s = sectionAt(z);
      const radians = (Math.abs(angleDegrees) * Math.PI) / 180;
      const c = Math.cos(radians);
      const b = c > 0 ? s.front : s.back;
      // The ray at this angle in the section's own unit square, brought onto the superellipse.
      const su = Math.sin(radians);
      const sv = Math.abs(c);
      const k = (su ** exponent + sv ** exponent) ** (1 / exponent);
      const u = su / k;
      const v = sv / k;
      const gx = u ** (exponent - 1) / s.half;
      const gy = v ** (exponent - 1) / b;
      const g = Math.hypot(gx, gy);
      const side = angleDegrees < 0 ? -1 : 1;
      const normal: [number, number, number] = [(side * gx) / g, ((c > 0 ? -1 : 1) * gy) / g, 0];
      return {
        at: [side * u * s.half + normal[0] * outsetMm, s.yc + (c > 0 ? -v : v) * b + normal[1] * outsetMm, z],
        normal,
      };
    },
  };
}
