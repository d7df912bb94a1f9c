import { add, dot, scale, subtract, type Triple } from '../../imaging/vector.ts';

/** Below this sine squared between ray and line the nearest place is anywhere. */
const PARALLEL = 1e-4;

/**
 * Where on a line (a place and a unit direction) a ray passes nearest, in the line's units from that place;
 * undefined where the ray runs along it.
 */
export function nearestAlong(
  { start, direction }: { readonly start: Triple; readonly direction: Triple },
  through: Triple,
  along: Triple,
): number | undefined {
  const across = subtract(direction, scale(along, dot(direction, along)));
  const sine2 = dot(across, across);
  if (sine2 < PARALLEL) return undefined;
  const arm = subtract(through, start);
  const onRay = Math.max(0, dot(arm, across) / sine2);
  return dot(subtract(add(start, scale(direction, onRay)), through), along);
}
