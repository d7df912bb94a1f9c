import { NEAR_PLANE_MM } from '../grab.ts';
import { distanceFromPlane } from '../../imaging/slice-plane.ts';
import { distance } from '../../imaging/vector.ts';
import type { RatedMark } from '../viewer-state.ts';
import type { Tool, ToolEvent } from './tool.ts';

/** Puts a mark at every place that is pressed; a press on a mark takes hold of it. */
export const markTool: Tool = {
  kind: 'mark',
  name: 'Mark',
  hint: 'Click every place that you find; drag a mark to move it',
  shortcutKey: ';',
  offered: ({ newMarkRating }) => newMarkRating !== undefined,
  press(event) {
    const { viewer, at, origin } = event;
    const held = markAt(event);
    if (held) viewer.run('selectMeasurement', { id: held.id }, origin);
    else viewer.run('addMark', { id: viewer.newId(), at }, origin);
    viewer.run('moveCrosshair', { to: held?.at ?? at }, origin);
  },
  drag({ viewer, at, origin }) {
    const { selectedId, annotations } = viewer.store.getState();
    const held = annotations.marks.find(({ id }) => id === selectedId);
    if (held) viewer.run('moveMark', { id: held.id, to: at, gesture: `mark ${held.id}` }, origin);
  },
};

/** The nearest mark that the slice shows within a hand's reach of the pointer. */
function markAt({ viewer, shown, at, reachMm }: ToolEvent): RatedMark | undefined {
  const state = viewer.store.getState();
  return state.annotations.marks
    .filter((mark) => Math.abs(distanceFromPlane(shown, mark.at)) <= NEAR_PLANE_MM)
    .filter((mark) => distance(mark.at, at) <= reachMm)
    .sort((a, b) => distance(a.at, at) - distance(b.at, at))[0];
}
