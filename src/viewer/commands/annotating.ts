import type { Lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';
import { arranged } from '../../measure/arranged.ts';
import { measurementKinds } from '../../measure/index.ts';
import type { Measurement } from '../../measure/measurement.ts';
import type { Aim } from '../aim.ts';
import type { ToolName, ToolPlace, ViewerState } from '../viewer-state.ts';
import { changed, withMeasurements } from './with-measurements.ts';

/** Commands that place, move and remove measurements and the answer pin. */
export const annotating = {
  /** Picks what a press does; `kind` names the measurement that the `measure` tool places. */
  selectTool(
    state: ViewerState,
    { tool, kind = state.measuringKind }: { tool: ToolName; kind?: string },
  ): ViewerState {
    const measuringKind = measurementKinds.get(kind).kind;
    return { ...state, tool, measuringKind, placing: undefined, selectedPoint: undefined };
  },

  /**
   * Adds a point; the measurement is complete, selected and kept when its kind has all it needs. Within `reachMm` of
   * the point before, as in a double click, it ends a kind that takes any number; on that point, it adds nothing. `aim`
   * is for the log alone.
   */
  placePoint(
    state: ViewerState,
    {
      at,
      id,
      createdAt,
      reachMm = 0,
    }: { at: Lps; id: string; createdAt: number; reachMm?: number; aim?: Aim },
  ): ViewerState {
    if (!state.scan?.measurable) return state;
    const { kind, steps, maxPoints } = measurementKinds.get(state.measuringKind);
    const placed = state.placing?.points ?? [];
    const last = placed.at(-1);
    const isOpen = maxPoints > steps.length;
    if (last && distance(last, at) <= (isOpen ? reachMm : 0))
      return isOpen ? finished(state, placed, id, createdAt) : state;
    const points = arranged(measurementKinds.get(kind), placed, placed.length, at);
    if (points.length === maxPoints) return finished(state, points, id, createdAt);
    return { ...state, placing: { points, hover: at }, selectedPoint: undefined, dragging: undefined };
  },

  /** Ends a measurement of any number of points with those it has, if they are enough. */
  finishPlacing(state: ViewerState, { id, createdAt }: { id: string; createdAt: number }): ViewerState {
    return state.placing ? finished(state, state.placing.points, id, createdAt) : state;
  },

  /** Shows where the next point would go; `dragging`: the view in which it is being dragged there. */
  hoverPlacing(state: ViewerState, { at, dragging }: { at: Lps; dragging?: ToolPlace }): ViewerState {
    if (!state.placing) return state;
    return { ...state, placing: { ...state.placing, hover: at }, dragging };
  },

  cancelPlacing(state: ViewerState): ViewerState {
    return { ...state, placing: undefined, dragging: undefined };
  },

  /**
   * Moves one point of a measurement, and with it those that its kind keeps in step. Moves that share a `gesture` are
   * undone together; `dragging` is the view in which a drag goes on.
   */
  movePoint(
    state: ViewerState,
    {
      id,
      pointIndex,
      to,
      dragging,
    }: { id: string; pointIndex: number; to: Lps; gesture: string; dragging?: ToolPlace },
  ): ViewerState {
    const moved = changed(state, id, (measurement) => ({
      ...measurement,
      points: arranged(measurementKinds.get(measurement.kind), measurement.points, pointIndex, to),
    }));
    return moved === state ? state : { ...moved, selectedId: id, selectedPoint: pointIndex, dragging };
  },

  /** The hand has let go of what it dragged. */
  endDrag(state: ViewerState): ViewerState {
    return state.dragging ? { ...state, dragging: undefined } : state;
  },

  removeMeasurement(state: ViewerState, { id }: { id: string }): ViewerState {
    const { measurements } = state.annotations;
    const kept = measurements.filter((m) => m.id !== id || m.locked);
    if (kept.length === measurements.length) return state;
    return { ...withMeasurements(state, kept), selectedId: undefined, selectedPoint: undefined };
  },

  selectMeasurement(state: ViewerState, { id }: { id: string | undefined }): ViewerState {
    return { ...state, selectedId: id, selectedPoint: undefined };
  },

  /** Chooses the point that the arrow keys move. */
  selectPoint(state: ViewerState, { id, pointIndex }: { id: string; pointIndex: number }): ViewerState {
    return { ...state, selectedId: id, selectedPoint: pointIndex };
  },

  /** Arrow keys and sticks move no point any more; the measurement stays selected. */
  releasePoint(state: ViewerState): ViewerState {
    const { placing } = state;
    return { ...state, selectedPoint: undefined, placing: placing && { ...placing, chosen: undefined } };
  },

  /** Whether points go to the strongest edge near them. */
  setSnapping(state: ViewerState, { on }: { on: boolean }): ViewerState {
    return { ...state, snapping: on };
  },

  /** Puts the answer pin, or takes it away. */
  setPin(state: ViewerState, { at }: { at: Lps | undefined; aim?: Aim }): ViewerState {
    if (at === state.annotations.pin) return state;
    return { ...state, annotations: { ...state.annotations, pin: at } };
  },
};

/** The state with a measurement of the chosen kind kept and selected; as it was where points are missing. */
function finished(state: ViewerState, points: readonly Lps[], id: string, createdAt: number): ViewerState {
  const { kind, minPoints, initialParameters } = measurementKinds.get(state.measuringKind);
  if (points.length < minPoints) return state;
  const parameters = initialParameters?.(points, state.scan?.volume);
  const done: Measurement = { id, kind, points, ...(parameters && { parameters }), createdAt };
  return {
    ...withMeasurements(state, [...state.annotations.measurements, done]),
    placing: undefined,
    dragging: undefined,
    selectedId: id,
    selectedPoint: undefined,
  };
}
