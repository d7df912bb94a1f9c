import type { PlaneName } from '../../imaging/slice-plane.ts';
import { lps } from '../../imaging/spaces.ts';
import { add, scale } from '../../imaging/vector.ts';
import { spacingMm } from '../../imaging/volume.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { finishOpenMeasurement } from '../../viewer/finish-measurement.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import { nudgeHandle } from '../../viewer/nudge-handle.ts';
import { shownPlane } from '../../viewer/slice-viewport.ts';
import { tools } from '../../viewer/tools/index.ts';
import { stopCine } from '../../viewer/toggle-cine.ts';

/** Degrees that one key press turns the other planes by. */
export const TURN_DEG = { fine: 1, coarse: 10 } as const;

/** Scrolls on in reading order, or back; a stack that plays stops. */
export function scrollSlices(viewer: Viewer, plane: PlaneName, slices: number, by: Origin): void {
  stopCine(viewer, by);
  viewer.run('scroll', { plane, slices: slices * nextSlice[plane] }, by);
}

/**
 * Moves the crosshair on a view by pixels of the scan, right and down; a point being placed follows. Where a point of a
 * measurement is chosen, moves that instead.
 */
export function walkCrosshair(
  viewer: Viewer,
  plane: PlaneName,
  pixels: readonly [right: number, down: number],
  by: Origin,
): void {
  const { scan, planes, crosshair } = viewer.store.getState();
  if (!scan || nudgeHandle(viewer, plane, pixels, by)) return;
  const stepMm = Math.min(...spacingMm(scan.volume));
  const { right, down } = planes[plane];
  const moved = add(scale(right, pixels[0] * stepMm), scale(down, pixels[1] * stepMm));
  viewer.run('moveCrosshair', { to: lps(...add(crosshair, moved)) }, by);
  const { placing, crosshair: at } = viewer.store.getState();
  if (placing) viewer.run('hoverPlacing', { at }, by);
}

/** Turns the two other planes about the crosshair, clockwise on the screen of this one. */
export function turnOthers(viewer: Viewer, plane: PlaneName, degrees: number, by: Origin): void {
  viewer.run('turnPlanes', { plane, angleRad: (degrees * Math.PI) / 180 }, by);
}

/** Does at the crosshair what a click there would do, so that everything can be placed without a pointer. */
export function actAtCrosshair(viewer: Viewer, plane: PlaneName, origin: Origin): void {
  const state = viewer.store.getState();
  const { tool, crosshair: at } = state;
  if (tool === 'measure' && finishOpenMeasurement(viewer, origin)) return;
  const still = { movedMm: [0, 0], movedShare: [0, 0], reachMm: 0, dragged: false } as const;
  tools.get(tool).press?.({ viewer, origin, plane, shown: shownPlane(state, plane), at, ...still });
}
