/** Ticks that are judged together, or fewer once they took this long. */
const WINDOW = 24;
const LONG_WINDOW_MS = 300;
/** A tick counts as at most this many targets, so that one hitch does not coarsen the picture. */
const HITCH = 4;

/** Joins a headset's ticks to loads for the quality governor. Allocates nothing after it is made. */
export interface TickLoad {
  /** Takes the time since the tick before, ms; at the end of a window returns its mean as a share of the target. */
  tick(deltaMs: number): number | undefined;
}

/** @param targetMs time per tick at the headset's rate */
export function createTickLoad(targetMs: number): TickLoad {
  let ticks = 0;
  let spentMs = 0;
  return {
    tick(deltaMs) {
      ticks++;
      spentMs += Math.min(deltaMs, HITCH * targetMs);
      if (ticks < WINDOW && spentMs < LONG_WINDOW_MS) return undefined;
      const load = spentMs / ticks / targetMs;
      ticks = 0;
      spentMs = 0;
      return load;
    },
  };
}
