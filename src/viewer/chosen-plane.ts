import { distanceFromPlane, type PlaneName, type SlicePlane } from '../imaging/slice-plane.ts';
import { chosenPoint } from './selected-handle.ts';
import { shownPlane } from './slice-viewport.ts';
import type { ViewerState } from './viewer-state.ts';

/** The plane on which small steps move the chosen point: the held one where the point lies on that, else the view's. */
export function chosenPlane(state: ViewerState, view: PlaneName): SlicePlane {
  const shown = shownPlane(state, view);
  const point = chosenPoint(state);
  if (!point || !state.cut) return shown;
  const off = (plane: SlicePlane) => Math.abs(distanceFromPlane(plane, point));
  return off(state.cut.plane) < off(shown) ? state.cut.plane : shown;
}
