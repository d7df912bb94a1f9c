/** What is being looked at: something to press at any place of it, or a surface on which the place counts. */
export interface Looked {
  readonly target: object;
  /** Where on the surface, degrees of visual angle; undefined where the place does not matter. */
  readonly x?: number;
  readonly y?: number;
}

/** Presses what is looked at for long enough. */
export interface Dwell {
  /** How much of the time has passed, 0 … 1; 1 for as long as what was pressed is still looked at. */
  readonly progress: number;
  /** One tick; true when that what is looked at is pressed now. */
  tick(looked: Looked | undefined, repeats: boolean, deltaMs: number): boolean;
  /** Pressed by hand: the look that stays presses it no more, or, where it repeats, after the whole time again. */
  pressed(): void;
}

/** On a surface the gaze must rest within this many degrees, and leave by twice as much before it presses again. */
export const REST_DEG = 0.7;
/** What presses again and again does so this often while it is looked at, ms. */
export const REPEAT_MS = 280;
/** A tick that took longer counts as this: a hitch is no look. */
const LONGEST_TICK_MS = 100;

/** `dwellMs`: how long one must look; undefined: looking presses nothing. */
export function createDwell(dwellMs: () => number | undefined): Dwell {
  let target: object | undefined;
  let [x, y] = [0, 0];
  let passedMs = 0;
  let spent = false;
  let byHand = false;
  const begin = (looked: Looked | undefined) => {
    target = looked?.target;
    x = looked?.x ?? 0;
    y = looked?.y ?? 0;
    passedMs = 0;
    spent = false;
    byHand = false;
  };
  return {
    get progress() {
      const whole = dwellMs();
      if (whole === undefined || !target) return 0;
      return spent && !byHand ? 1 : Math.min(1, passedMs / whole);
    },
    tick(looked, repeats, deltaMs) {
      const whole = dwellMs();
      const moved = looked?.x === undefined ? 0 : Math.hypot(looked.x - x, (looked.y ?? 0) - y);
      if (looked?.target !== target || moved > (spent ? 2 : 1) * REST_DEG) {
        begin(looked);
        return false;
      }
      if (whole === undefined || !target || (spent && !repeats)) return false;
      passedMs += Math.min(deltaMs, LONGEST_TICK_MS);
      if (passedMs < (spent && !byHand ? REPEAT_MS : whole)) return false;
      spent = true;
      byHand = false;
      passedMs = 0;
      return true;
    },
    pressed() {
      spent = true;
      byHand = true;
      passedMs = 0;
    },
  };
}
