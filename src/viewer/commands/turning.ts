import { type PlaneName, planeNames, type Planes, standardPlanes } from '../../imaging/slice-plane.ts';
import { turnAxes } from '../../imaging/turn-plane.ts';
import { dot, subtract } from '../../imaging/vector.ts';
import { centreOf } from '../../imaging/volume.ts';
import type { SliceFraming } from '../slice-viewport.ts';
import type { ViewerState } from '../viewer-state.ts';

/** Planes turned about the crosshair, which keeps its place on the screen in each of them. */
function withPlanes(state: ViewerState, planes: Planes): ViewerState {
  if (!state.scan) return state;
  const toCentre = subtract(centreOf(state.scan.volume), state.crosshair);
  const framed = (name: PlaneName): SliceFraming => {
    const { panMm, zoom } = state.framing[name];
    const [before, after] = [state.planes[name], planes[name]];
    return {
      panMm: [
        panMm[0] + dot(toCentre, before.right) - dot(toCentre, after.right),
        panMm[1] + dot(toCentre, before.down) - dot(toCentre, after.down),
      ],
      zoom,
    };
  };
  const framing = { ...state.framing };
  for (const name of planeNames) if (planes[name] !== state.planes[name]) framing[name] = framed(name);
  return { ...state, planes, framing };
}

/** Commands that turn the planes away from the scan's own (oblique and double oblique), and back. */
export const turning = {
  /**
   * Turns the two other planes about the normal of one, as their lines turn in its view; radians, clockwise on
   * its screen. `only` turns one of the two, so that they are no longer at right angles.
   */
  turnPlanes(
    state: ViewerState,
    { plane, angleRad, only }: { plane: PlaneName; angleRad: number; only?: PlaneName },
  ): ViewerState {
    const { normal } = state.planes[plane];
    const planes = { ...state.planes };
    for (const name of planeNames)
      if (name !== plane && (only ?? name) === name) planes[name] = turnAxes(planes[name], normal, angleRad);
    return withPlanes(state, planes);
  },

  /** Puts all planes back to the scan's own; a view that shows its whole slice shows it in the middle again. */
  straightenPlanes(state: ViewerState): ViewerState {
    if (!state.scan) return state;
    const straight = withPlanes(state, standardPlanes(state.scan.frame));
    const framing = { ...straight.framing };
    for (const name of planeNames)
      if (framing[name].zoom <= 1) framing[name] = { panMm: [0, 0], zoom: framing[name].zoom };
    return { ...straight, framing };
  },
};
