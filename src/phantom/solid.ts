import type { Triple } from '../imaging/vector.ts';

/** An axis-aligned box in LPS millimetres. */
export interface Bounds {
  readonly min: Triple;
  readonly max: Triple;
}

/**
 * A closed region of patient space.
 *
 * `distance` takes LPS millimetres and returns the signed distance to the surface in mm, negative inside. Near
 * the surface it is right to a few per cent within an axial plane, and elsewhere it never claims a nearby
 * surface to be far, so that a whole block of pixels can be skipped or filled from one evaluation. Nothing of
 * the solid lies outside `bounds`.
 */
export interface Solid {
  readonly bounds: Bounds;
  distance(x: number, y: number, z: number): number;
}

export const everywhere: Bounds = { min: [-1e4, -1e4, -1e4], max: [1e4, 1e4, 1e4] };

export function grow(bounds: Bounds, byMm: number): Bounds {
  const [a, b] = [bounds.min, bounds.max];
  return {
    min: [a[0] - byMm, a[1] - byMm, a[2] - byMm],
    max: [b[0] + byMm, b[1] + byMm, b[2] + byMm],
  };
}
