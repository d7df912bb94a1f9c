/** Turns a thumbstick's deflection over time into whole slices. */
export interface StickScroll {
  /** `deflection` −1 … 1, `deltaMs` since the call before; returns whole slices in the stick's direction. */
  step(deflection: number, deltaMs: number): number;
}

/** Deflection that counts as rest: worn sticks do not come back to 0. */
const DEAD_ZONE = 0.25;
/** A flick is exactly one slice; held longer than this it runs. */
const HOLD_MS = 280;
/** Slices per second just off rest and at the stop. */
const SLOWEST = 4;
const FASTEST = 40;
/** A tick that took longer counts as this: after a hitch the stack must not have run away. */
const LONGEST_TICK_MS = 50;

export function createStickScroll(): StickScroll {
  let heldMs = 0;
  let owed = 0;
  let direction = 0;
  return {
    step(deflection, deltaMs) {
      const size = Math.abs(deflection);
      const toward = size < DEAD_ZONE ? 0 : Math.sign(deflection);
      if (toward !== direction) {
        direction = toward;
        heldMs = 0;
        owed = 0;
        return toward;
      }
      if (toward === 0) return 0;
      const passedMs = Math.min(deltaMs, LONGEST_TICK_MS);
      heldMs += passedMs;
      if (heldMs < HOLD_MS) return 0;
      const share = (Math.min(1, size) - DEAD_ZONE) / (1 - DEAD_ZONE);
      owed += ((SLOWEST + (FASTEST - SLOWEST) * share * share) * passedMs) / 1000;
      const whole = Math.floor(owed);
      owed -= whole;
      return toward * whole;
    },
  };
}
