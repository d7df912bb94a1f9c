import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';

/** When each viewer's next slice is due, ms. */
const due = new WeakMap<Viewer, number>();

/**
 * Shows the next slice of the stack that plays once it is due; to be called in every frame, by the page and by a
 * headset alike: each slice is shown once. Never more than one a frame, so that a machine that draws slowly plays
 * slowly and leaves no slice out. `nowMs` counts like `performance.now()`.
 */
export function playOn(viewer: Viewer, nowMs: number, origin: Origin): void {
  const { playing, slicesPerSecond } = viewer.store.getState().cine;
  if (!playing) {
    due.delete(viewer);
    return;
  }
  const everyMs = 1000 / slicesPerSecond;
  const at = due.get(viewer);
  if (at === undefined || at - nowMs > everyMs) {
    due.set(viewer, nowMs + everyMs);
    return;
  }
  if (nowMs < at) return;
  due.set(viewer, Math.max(at + everyMs, nowMs));
  viewer.run('stepCine', undefined, origin);
}
