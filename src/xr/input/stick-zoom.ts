/** Enlargement per second at the stop: doubles in a third of a second. */
const PER_SECOND = 8;
const DEAD_ZONE = 0.3;
const LONGEST_TICK_MS = 50;

/** By how much a sideways thumbstick (−1 … 1, right enlarges) zooms in one tick; 1 at rest. */
export function stickZoom(deflection: number, deltaMs: number): number {
  const size = Math.min(1, Math.abs(deflection));
  if (size < DEAD_ZONE) return 1;
  const share = ((size - DEAD_ZONE) / (1 - DEAD_ZONE)) ** 2;
  return PER_SECOND ** ((Math.sign(deflection) * share * Math.min(deltaMs, LONGEST_TICK_MS)) / 1000);
}
