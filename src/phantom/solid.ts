import type { Triple } from '../imaging/vector.ts';

/** An axis-aligned box in LPS millimetres. */
export interface Bounds {
  readonly min: Triple;
  readonly max: Triple;
}

/**
 * A closed region of patient space.
 *
 * `distance` takes LPS millimetres and returns the signed distance to the surface in mm, negative inside. Its
 * size never exceeds the true distance by more than a few per cent, so that a whole block of voxels can be
 * skipped or filled from one evaluation. Nothing of the solid lies outside `bounds`.
 */
export interface Solid {
  readonly bounds: Bounds;
  distance(x: number, y: number, z: number): number;
}
