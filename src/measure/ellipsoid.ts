import { type Lps, type LpsVector, lps } from '../imaging/spaces.ts';
import { add, dot, length, scale, subtract } from '../imaging/vector.ts';

/** A solid ellipsoid in patient space: centre in LPS mm and three mutually perpendicular semi-axis vectors in mm. */
export interface Ellipsoid {
  readonly centre: Lps;
  readonly semiAxes: readonly [LpsVector, LpsVector, LpsVector];
}

export function sphere(centre: Lps, radiusMm: number): Ellipsoid {
  return {
    centre,
    semiAxes: [
      [radiusMm, 0, 0],
      [0, radiusMm, 0],
      [0, 0, radiusMm],
    ],
  };
}

/** π/6·A·B·C of its three diameters. */
export function ellipsoidVolumeMm3({ semiAxes }: Pick<Ellipsoid, 'semiAxes'>): number {
  return semiAxes.reduce((volume, axis) => volume * length(axis), (4 / 3) * Math.PI);
}

/** Where a straight line through the centre, along a unit direction, leaves the ellipsoid: first against it. */
export function diameterAlong(ellipsoid: Ellipsoid, direction: LpsVector): [Lps, Lps] {
  const { centre, semiAxes } = ellipsoid;
  const halfMm = 1 / Math.hypot(...semiAxes.map((axis) => dot(direction, axis) / dot(axis, axis)));
  return [lps(...add(centre, scale(direction, -halfMm))), lps(...add(centre, scale(direction, halfMm)))];
}

/**
 * Signed distance in mm from the ellipsoid's surface to a position: negative inside, positive outside.
 *
 * Exact to rounding: the closest surface point is found by bisection on Eberly's function ("Distance from a
 * Point to an Ellipse, an Ellipsoid, or a Hyperellipsoid", 2013), which cannot diverge.
 */
export function distanceFromSurfaceMm(ellipsoid: Ellipsoid, position: Lps): number {
  const offset = subtract(position, ellipsoid.centre);
  const axes = ellipsoid.semiAxes
    .map((axis) => {
      const radius = length(axis);
      return { radius, along: Math.abs(dot(offset, axis)) / radius };
    })
    .sort((a, b) => b.radius - a.radius);
  const e = axes.map((axis) => axis.radius);
  const y = axes.map((axis) => axis.along);
  const inside = y.reduce((sum, v, i) => sum + (v / e[i]!) ** 2, 0) < 1;
  const closest = closestOnFirstOctant(e, y);
  const separation = Math.hypot(...closest.map((x, i) => x - y[i]!));
  return inside ? -separation : separation;
}

/** Closest surface point to `y` (all ≥ 0) for radii `e` in descending order. */
function closestOnFirstOctant(e: readonly number[], y: readonly number[]): number[] {
  const smallest = e.at(-1)!;
  const last = y.at(-1)!;
  if (last > 0) {
    const gaps = e.map((radius) => radius ** 2 - smallest ** 2);
    const t = rootOf(e, y, gaps);
    return y.map((v, i) => (e[i]! ** 2 * v) / (t + gaps[i]!));
  }
  // On the plane of the two longer axes the closest point may leave it, towards the shortest axis.
  const scaled = e.slice(0, -1).map((radius, i) => {
    const denominator = radius ** 2 - smallest ** 2;
    return denominator > 0 ? (radius * y[i]!) / denominator : y[i]! > 0 ? Infinity : 0;
  });
  const rest = 1 - scaled.reduce((sum, v) => sum + v * v, 0);
  if (rest > 0) return [...scaled.map((v, i) => e[i]! * v), smallest * Math.sqrt(rest)];
  return [...closestOnFirstOctant(e.slice(0, -1), y.slice(0, -1)), 0];
}

/**
 * The t > 0 with Σ (eᵢ yᵢ / (t + gapᵢ))² = 1; the sum falls steadily with t. Counting from the smallest radius
 * (gap 0) keeps every digit where the position is a rounding error away from the longer axes' plane.
 */
function rootOf(e: readonly number[], y: readonly number[], gaps: readonly number[]): number {
  const sum = (t: number) => e.reduce((total, r, i) => total + ((r * y[i]!) / (t + gaps[i]!)) ** 2, 0);
  let low = e.at(-1)! * y.at(-1)!;
  let high = Math.hypot(...e.map((r, i) => r * y[i]!));
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (sum(middle) > 1) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
