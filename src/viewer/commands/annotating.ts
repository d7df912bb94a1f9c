import type { Lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';
import { measurementKinds } from '../../measure/index.ts';
import type { Measurement } from '../../measure/measurement.ts';
import type { ToolName, ViewerState } from '../viewer-state.ts';

function withMeasurements(state: ViewerState, measurements: readonly Measurement[]): ViewerState {
  return { ...state, annotations: { ...state.annotations, measurements } };
}

/** Commands that place, move and remove measurements and the answer pin. */
export const annotating = {
  /** Picks what a press does; `kind` names the measurement that the `measure` tool places. */
  selectTool(
    state: ViewerState,
    { tool, kind = state.measuringKind }: { tool: ToolName; kind?: string },
  ): ViewerState {
    return { ...state, tool, measuringKind: measurementKinds.get(kind).kind, placing: undefined };
  },

  /**
   * Adds a point; the measurement is complete, selected and kept when its kind has all it needs. The place of the
   * point before again, as in a double click, adds nothing.
   */
  placePoint(
    state: ViewerState,
    { at, id, createdAt }: { at: Lps; id: string; createdAt: number },
  ): ViewerState {
    if (!state.scan?.measurable) return state;
    const kind = state.measuringKind;
    const last = state.placing?.points.at(-1);
    if (last && distance(last, at) === 0) return state;
    const points = [...(state.placing?.points ?? []), at];
    if (points.length < measurementKinds.get(kind).maxPoints)
      return { ...state, placing: { points, hover: at } };
    const done: Measurement = { id, kind, points, createdAt };
    return {
      ...withMeasurements(state, [...state.annotations.measurements, done]),
      placing: undefined,
      selectedId: id,
    };
  },

  /** Shows where the next point would go. */
  hoverPlacing(state: ViewerState, { at }: { at: Lps }): ViewerState {
    return state.placing ? { ...state, placing: { ...state.placing, hover: at } } : state;
  },

  cancelPlacing(state: ViewerState): ViewerState {
    return { ...state, placing: undefined };
  },

  /** Moves one point of a measurement. Moves that share a `gesture` are undone together. */
  movePoint(
    state: ViewerState,
    { id, pointIndex, to }: { id: string; pointIndex: number; to: Lps; gesture: string },
  ): ViewerState {
    return {
      ...withMeasurements(
        state,
        state.annotations.measurements.map((m) =>
          m.id === id ? { ...m, points: m.points.map((p, i) => (i === pointIndex ? to : p)) } : m,
        ),
      ),
      selectedId: id,
    };
  },

  removeMeasurement(state: ViewerState, { id }: { id: string }): ViewerState {
    const kept = state.annotations.measurements.filter((m) => m.id !== id);
    return { ...withMeasurements(state, kept), selectedId: undefined };
  },

  selectMeasurement(state: ViewerState, { id }: { id: string | undefined }): ViewerState {
    return { ...state, selectedId: id };
  },

  /** Puts the answer pin, or takes it away. */
  setPin(state: ViewerState, { at }: { at: Lps | undefined }): ViewerState {
    if (at === state.annotations.pin) return state;
    return { ...state, annotations: { ...state.annotations, pin: at } };
  },
};
