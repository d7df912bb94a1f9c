import { FINE_NUDGE } from '../../viewer/nudge-handle.ts';

/** Turns a thumbstick into small steps of a point. */
export interface StickNudge {
  /**
   * `x` (right) and `y` (toward the person) −1 … 1, `deltaMs` since the call before; returns voxels to the right and
   * down, one direction at a time. The same pair each time: read it at once.
   */
  step(x: number, y: number, deltaMs: number): readonly [right: number, down: number];
}

/** Deflection that counts as rest, and from which a push is a full one: light pushes step finely. */
const DEAD_ZONE = 0.25;
const FULL = 0.8;
/** The stick passes the light range on its way: how far it goes is judged after this. */
const SETTLE_MS = 70;
/** Held longer than this it goes on, a step every so often. */
const HOLD_MS = 380;
const EVERY_MS = 130;
const LONGEST_TICK_MS = 50;

export function createStickNudge(): StickNudge {
  const moved: [number, number] = [0, 0];
  let axis: 0 | 1 = 0;
  let toward = 0;
  let furthest = 0;
  let heldMs = 0;
  let steps = 0;

  const go = (deflection: number) => {
    steps++;
    moved[axis] = toward * (deflection >= FULL ? 1 : FINE_NUDGE);
  };
  return {
    step(x, y, deltaMs) {
      moved[0] = 0;
      moved[1] = 0;
      const nowAxis = Math.abs(x) >= Math.abs(y) ? 0 : 1;
      const deflection = Math.abs(nowAxis === 0 ? x : y);
      const nowToward = deflection < DEAD_ZONE ? 0 : Math.sign(nowAxis === 0 ? x : y);
      if (nowToward !== toward || (nowToward !== 0 && nowAxis !== axis)) {
        // A flick that was over before it was judged.
        if (toward !== 0 && steps === 0) go(furthest);
        axis = nowToward === 0 ? axis : nowAxis;
        toward = nowToward;
        furthest = deflection;
        heldMs = 0;
        steps = 0;
        return moved;
      }
      if (toward === 0) return moved;
      heldMs += Math.min(deltaMs, LONGEST_TICK_MS);
      furthest = Math.max(furthest, deflection);
      const due = steps === 0 ? SETTLE_MS : HOLD_MS + (steps - 1) * EVERY_MS;
      if (heldMs >= due) go(deflection);
      return moved;
    },
  };
}
