import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';

/** One step back: the point placed last while a measurement is under way, else the last change. */
export function takeBack(viewer: Viewer, origin: Origin): void {
  if (viewer.store.getState().placing) viewer.run('unplacePoint', undefined, origin);
  else viewer.undo(origin);
}

/** Whether there is anything to take back. */
export function canTakeBack(viewer: Viewer): boolean {
  return viewer.store.getState().placing !== undefined || viewer.canUndo();
}
