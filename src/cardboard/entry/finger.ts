import type { TouchListener } from '../session/touches.ts';

/** A finger at one moment: CSS pixels from the top left corner of the screen, ms. */
export interface FingerAt {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

/** Tells taps from drags; a second finger on the screen means nothing. */
export interface Finger {
  down(at: FingerAt): void;
  move(at: FingerAt): void;
  up(at: FingerAt): void;
  cancel(at: FingerAt): void;
}

/** A finger that moved less than this has tapped, CSS pixels. The lever of a viewer lies on the screen for long. */
const TAP_PX = 12;

export function createFinger(told: Pick<TouchListener, 'tap' | 'drag'>): Finger {
  let start: FingerAt | undefined;
  let last: FingerAt | undefined;
  let dragged = false;
  return {
    down(at) {
      if (start) return;
      start = at;
      last = at;
      dragged = false;
    },
    move(at) {
      if (!start || !last || at.id !== start.id) return;
      dragged ||= Math.hypot(at.x - start.x, at.y - start.y) >= TAP_PX;
      if (!dragged) return;
      told.drag(at.x - last.x, at.y - last.y);
      last = at;
    },
    up(at) {
      if (at.id !== start?.id) return;
      start = undefined;
      if (!dragged) told.tap(at.x, at.y, at.atMs);
    },
    cancel(at) {
      if (at.id === start?.id) start = undefined;
    },
  };
}
