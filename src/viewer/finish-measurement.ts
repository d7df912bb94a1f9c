import { distance } from '../imaging/vector.ts';
import { measurementKinds } from '../measure/index.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import type { ViewerState } from './viewer-state.ts';

/** Whether the measurement under way takes any number of points and has enough of them. */
export function canFinish({
  placing,
  measuringKind,
}: Pick<ViewerState, 'placing' | 'measuringKind'>): boolean {
  const { minPoints, maxPoints, steps } = measurementKinds.get(measuringKind);
  return maxPoints > steps.length && (placing?.points.length ?? 0) >= minPoints;
}

/**
 * Ends a measurement that takes any number of points, unless the keys have brought the crosshair to where the next
 * one would go: then Enter is to place it. False where there is nothing to end.
 */
export function finishOpenMeasurement(viewer: Viewer, origin: Origin): boolean {
  const state = viewer.store.getState();
  if (!canFinish(state)) return false;
  const { points, hover } = state.placing!;
  const walked = hover && distance(hover, state.crosshair) === 0 && distance(hover, points.at(-1)!) > 0;
  if (walked) return false;
  viewer.run('finishPlacing', { id: viewer.newId(), createdAt: viewer.clock.now() }, origin);
  return true;
}
