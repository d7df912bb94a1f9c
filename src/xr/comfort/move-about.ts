/** What one tick of the moving hand's thumbstick asks for. Changed in place. */
export interface Move {
  /** Turns of 45° to the right (1) or left (−1), or none. */
  turn: -1 | 0 | 1;
  /** The stick is pushed: show where it would go. */
  aiming: boolean;
  /** The stick was let go after aiming: go there. */
  go: boolean;
}

export interface MoveAbout {
  /** Deflections −1 … 1: right and pulled are positive. The same object is returned every time. */
  step(x: number, y: number): Move;
}

/** Degrees of one turn: as few as possible for a quarter, large enough not to be felt as turning. */
export const SNAP_DEG = 45;

/** Deflections that begin and end a push; between them nothing changes, so that a shaking thumb does nothing twice. */
const PUSHED = 0.7;
const RELEASED = 0.35;

/** Turns once per push to the side, aims while pushed ahead and goes when that is let go. Pure; allocates nothing. */
export function createMoveAbout(): MoveAbout {
  const move: Move = { turn: 0, aiming: false, go: false };
  let turned = false;
  return {
    step(x, y) {
      move.turn = 0;
      move.go = false;
      if (Math.hypot(x, y) < RELEASED) {
        move.go = move.aiming;
        move.aiming = false;
        turned = false;
        return move;
      }
      if (move.aiming || turned) return move;
      if (-y > PUSHED && -y > Math.abs(x)) move.aiming = true;
      else if (Math.abs(x) > PUSHED && Math.abs(x) > Math.abs(y)) {
        move.turn = x > 0 ? 1 : -1;
        turned = true;
      }
      return move;
    },
  };
}
