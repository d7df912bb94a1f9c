import type { ViewName } from '../../viewer/viewer-state.ts';

/** A pointer that was let go on a view; lengths in CSS pixels. */
export interface Tap {
  readonly view: ViewName;
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
  /** How far it went since it was pressed. */
  readonly moved: number;
}

const WITHIN_MS = 400;
const WITHIN_PX = 24;
/** Farther is a drag. */
const TAP_PX = 8;

/** Tells of each tap whether it is the second of two on the same place. */
export function createDoubleTap(): (tap: Tap) => boolean {
  let before: Tap | undefined;
  return (tap) => {
    const second =
      before !== undefined &&
      tap.moved < TAP_PX &&
      tap.view === before.view &&
      tap.atMs - before.atMs < WITHIN_MS &&
      Math.hypot(tap.x - before.x, tap.y - before.y) < WITHIN_PX;
    // A third tap begins anew.
    before = second || tap.moved >= TAP_PX ? undefined : tap;
    return second;
  };
}
