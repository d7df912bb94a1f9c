import type { Vector3 } from 'three';

/** Rays that point further than this would carry a person out of the room, metres. */
export const FURTHEST_M = 4;

/**
 * Writes where a ray meets the floor, at height `floorY`; false where it points up, level, or too far. `into` may be
 * the same vector as `from`.
 */
export function floorTarget(into: Vector3, from: Vector3, along: Vector3, floorY: number): boolean {
  if (along.y > -0.05) return false;
  const reach = (floorY - from.y) / along.y;
  if (reach <= 0 || reach * Math.hypot(along.x, along.z) > FURTHEST_M) return false;
  into.set(from.x + reach * along.x, floorY, from.z + reach * along.z);
  return true;
}
