import type { SlicePlane } from '../imaging/slice-plane.ts';
import { type Lps, lps } from '../imaging/spaces.ts';
import { add, dot, scale, subtract } from '../imaging/vector.ts';
import type { Ellipsoid } from '../measure/ellipsoid.ts';

/** The ellipse in which a plane cuts an ellipsoid. */
export interface EllipseSection {
  readonly centre: Lps;
  readonly radiiMm: readonly [number, number];
  /** Of the first radius, from the plane's right toward its down. */
  readonly angleRad: number;
}

/**
 * Section of an ellipsoid by a plane, or undefined where they do not meet.
 *
 * With A = Σ uᵢuᵢᵀ/rᵢ² the surface is (p−c)ᵀA(p−c) = 1; restricted to p = o + x·right + y·down this is a conic
 * whose centre and axes follow from completing the square.
 */
export function ellipsoidSection(ellipsoid: Ellipsoid, plane: SlicePlane): EllipseSection | undefined {
  const inverseSquares = ellipsoid.semiAxes.map((axis) => ({ axis, weight: 1 / dot(axis, axis) ** 2 }));
  const form = (a: readonly [number, number, number], b: readonly [number, number, number]) =>
    inverseSquares.reduce((sum, { axis, weight }) => sum + weight * dot(a, axis) * dot(b, axis), 0);
  const { right, down } = plane;
  const offset = subtract(plane.origin, ellipsoid.centre);
  const [a, b, c] = [form(right, right), form(right, down), form(down, down)];
  const [d, e, f] = [form(right, offset), form(down, offset), form(offset, offset)];
  const determinant = a * c - b * b;
  const x = (b * e - c * d) / determinant;
  const y = (b * d - a * e) / determinant;
  const level = 1 - (f + d * x + e * y);
  if (level <= 0) return undefined;
  const mean = (a + c) / 2;
  const spread = Math.hypot((a - c) / 2, b);
  return {
    centre: lps(...add(plane.origin, add(scale(right, x), scale(down, y)))),
    radiiMm: [Math.sqrt(level / (mean - spread)), Math.sqrt(level / (mean + spread))],
    // The long radius lies along the eigenvector of the smaller eigenvalue.
    angleRad: spread === 0 ? 0 : Math.atan2(2 * b, a - c) / 2 + Math.PI / 2,
  };
}
