import { steppedAxis } from '../imaging/slice-position.ts';
import type { PlaneName } from '../imaging/slice-plane.ts';
import { offsetInPlane } from '../imaging/slice-plane.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import { selectedHandle, selectedMeasurement } from './selected-handle.ts';
import { shownPlane } from './slice-viewport.ts';

/**
 * Moves the chosen point of the selected measurement by voxels to the right and down on a view, parts of one too;
 * false when none is chosen. One point's nudges, one after the other, are undone together.
 */
export function nudgeHandle(
  viewer: Viewer,
  plane: PlaneName,
  [right, down]: readonly [number, number],
  origin: Origin,
): boolean {
  const state = viewer.store.getState();
  const [handle, measurement] = [selectedHandle(state), selectedMeasurement(state)];
  if (!state.scan || !handle || !measurement) return false;
  const shown = shownPlane(state, plane);
  const { volume } = state.scan;
  const mm = (direction: typeof shown.right) => Math.abs(steppedAxis(volume, { normal: direction }).stepMm);
  const from = measurement.points[handle.pointIndex]!;
  const to = offsetInPlane(shown, from, right * mm(shown.right), down * mm(shown.down));
  viewer.run('movePoint', { ...handle, to, gesture: `nudge ${handle.id} ${handle.pointIndex}` }, origin);
  return true;
}

/** Chooses the next point of the selected measurement, or of the newest, and brings the views to it. */
export function chooseNextHandle(viewer: Viewer, step: 1 | -1, origin: Origin): void {
  const state = viewer.store.getState();
  const drawn = state.annotations.measurements.filter(({ hidden }) => !hidden);
  const measurement = selectedMeasurement(state) ?? drawn.at(-1);
  if (!measurement) return;
  const count = measurement.points.length;
  const before = selectedHandle(state)?.pointIndex ?? (step > 0 ? -1 : count);
  const pointIndex = (before + step + count) % count;
  viewer.run('selectPoint', { id: measurement.id, pointIndex }, origin);
  viewer.run('moveCrosshair', { to: measurement.points[pointIndex]! }, origin);
}
