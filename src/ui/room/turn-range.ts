/** How far apart the directions lie that something faced, over time. Allocates nothing while it follows. */
export interface TurnRange {
  /** Takes the next direction, radians about the vertical, and gives the range so far. */
  add(yawRad: number): number;
  reset(): void;
}

export function createTurnRange(): TurnRange {
  let last = Number.NaN;
  let at = 0;
  let least = 0;
  let most = 0;
  return {
    add(yawRad) {
      // Summed step by step, so that facing backward is no jump.
      if (!Number.isNaN(last)) at += Math.atan2(Math.sin(yawRad - last), Math.cos(yawRad - last));
      last = yawRad;
      least = Math.min(least, at);
      most = Math.max(most, at);
      return most - least;
    },
    reset() {
      last = Number.NaN;
      at = 0;
      least = 0;
      most = 0;
    },
  };
}
