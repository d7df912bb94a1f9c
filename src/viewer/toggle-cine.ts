import type { PlaneName } from '../imaging/slice-plane.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';

/** Ends the stack that plays, if one does. */
export function stopCine(viewer: Viewer, origin: Origin): void {
  const { cine, crosshair } = viewer.store.getState();
  if (cine.playing) viewer.run('stopCine', { at: crosshair }, origin);
}

/** Plays a view's slices, or ends that. */
export function toggleCine(viewer: Viewer, plane: PlaneName, origin: Origin): void {
  const before = viewer.store.getState().cine.playing;
  stopCine(viewer, origin);
  if (before !== plane) viewer.run('playCine', { plane }, origin);
}
