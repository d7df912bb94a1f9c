import { offsetInPlane, type PlaneName } from '../imaging/slice-plane.ts';
import { sliceStepMm, steppedAxis } from '../imaging/slice-position.ts';
import { lps } from '../imaging/spaces.ts';
import { add, scale } from '../imaging/vector.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import { shownPlane } from './slice-viewport.ts';

/** Voxels to the right and down on a view, and slices along its normal. */
export type Nudge = readonly [right: number, down: number, through: number];

/** Moves a rated mark by voxels on a view, which follows it; one mark's nudges in a row are undone together. */
export function nudgeMark(viewer: Viewer, id: string, name: PlaneName, by: Nudge, origin: Origin): void {
  const state = viewer.store.getState();
  const mark = state.annotations.marks.find((each) => each.id === id);
  if (!state.scan || !mark) return;
  const { volume } = state.scan;
  const plane = { ...shownPlane(state, name), origin: mark.at };
  const mm = (direction: typeof plane.right) => Math.abs(steppedAxis(volume, { normal: direction }).stepMm);
  const across = offsetInPlane(plane, mark.at, by[0] * mm(plane.right), by[1] * mm(plane.down));
  const to = lps(...add(across, scale(plane.normal, by[2] * sliceStepMm(volume, plane))));
  viewer.run('moveMark', { id, to, gesture: `nudge ${id}` }, origin);
  viewer.run('moveCrosshair', { to }, origin);
}
