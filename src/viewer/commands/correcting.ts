import type { Lps } from '../../imaging/spaces.ts';
import { arranged } from '../../measure/arranged.ts';
import { measurementKinds } from '../../measure/index.ts';
import type { ViewerState } from '../viewer-state.ts';

/** Commands that correct the points of a measurement while others are still to be placed. */
export const correcting = {
  /** Chooses one of the points already placed, to be moved in small steps. */
  choosePlaced(state: ViewerState, { pointIndex }: { pointIndex: number }): ViewerState {
    if (!state.placing?.points[pointIndex]) return state;
    return { ...state, placing: { ...state.placing, chosen: pointIndex } };
  },

  /** Moves the chosen point, and with it those that the kind keeps in step. */
  movePlaced(state: ViewerState, { to }: { to: Lps }): ViewerState {
    const { placing, measuringKind } = state;
    if (placing?.chosen === undefined) return state;
    const points = arranged(measurementKinds.get(measuringKind), placing.points, placing.chosen, to);
    return { ...state, placing: { ...placing, points } };
  },

  /** Takes back the point placed last. */
  unplacePoint(state: ViewerState): ViewerState {
    if (!state.placing) return state;
    const points = state.placing.points.slice(0, -1);
    const { hover } = state.placing;
    return { ...state, placing: points.length > 0 ? { points, hover } : undefined, dragging: undefined };
  },
};
