import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import { selectedMeasurement } from './selected-handle.ts';
import type { ViewerState } from './viewer-state.ts';

/** After a point was dropped by hand: chooses it, so that it can be corrected by small steps before anything else. */
export function chooseDropped(viewer: Viewer, before: ViewerState, origin: Origin): void {
  const state = viewer.store.getState();
  const { placing } = state;
  if (placing) {
    if (placing.points === before.placing?.points) return;
    viewer.run('choosePlaced', { pointIndex: placing.points.length - 1 }, origin);
    return;
  }
  const finished = selectedMeasurement(state);
  if (!finished || before.annotations.measurements.some(({ id }) => id === finished.id)) return;
  viewer.run('selectPoint', { id: finished.id, pointIndex: finished.points.length - 1 }, origin);
}
