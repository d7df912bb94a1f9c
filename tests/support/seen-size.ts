/** What a size in dmm in the middle of a flat panel is at a place on it, dmm right and up: the eye is further away. */
export function seenDmm(dmm: number, [x, y]: readonly [number, number]): number {
  return dmm / Math.hypot(1, x / 1000, y / 1000);
}
