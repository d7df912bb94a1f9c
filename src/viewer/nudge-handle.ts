import { steppedAxis } from '../imaging/slice-position.ts';
import { offsetInPlane, type PlaneName, type SlicePlane } from '../imaging/slice-plane.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import { chosenPoint, selectedHandle, selectedMeasurement } from './selected-handle.ts';
import { shownPlane } from './slice-viewport.ts';

/** A fine nudge, voxels: less than an eye tells apart at the loupe. */
export const FINE_NUDGE = 0.2;

/**
 * Moves the chosen point by voxels to the right and down on a view or plane, parts of one too; false when none is
 * chosen. One point's nudges, one after the other, are undone together.
 */
export function nudgeHandle(
  viewer: Viewer,
  plane: PlaneName | SlicePlane,
  [right, down]: readonly [number, number],
  origin: Origin,
): boolean {
  const state = viewer.store.getState();
  const from = chosenPoint(state);
  if (!state.scan || !from) return false;
  const shown = typeof plane === 'string' ? shownPlane(state, plane) : plane;
  const { volume } = state.scan;
  const mm = (direction: typeof shown.right) => Math.abs(steppedAxis(volume, { normal: direction }).stepMm);
  const to = offsetInPlane(shown, from, right * mm(shown.right), down * mm(shown.down));
  const handle = selectedHandle(state);
  if (state.placing?.chosen !== undefined) viewer.run('movePlaced', { to }, origin);
  else if (handle)
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
