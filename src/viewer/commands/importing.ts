import type { Measurement } from '../../measure/measurement.ts';
import type { ViewerState } from '../viewer-state.ts';

/** Commands that bring measurements in from a file. */
export const importing = {
  /**
   * Adds measurements that were saved before. One that is there already, by its id, is put back as it was saved; the
   * first that came is selected. Undone as one step.
   */
  importMeasurements(
    state: ViewerState,
    { measurements }: { measurements: readonly Measurement[] },
  ): ViewerState {
    const [first] = measurements;
    if (!state.scan?.measurable || !first) return state;
    const incoming = new Map(measurements.map((measurement) => [measurement.id, measurement]));
    const before = state.annotations.measurements;
    const replaced = before.map((measurement) => incoming.get(measurement.id) ?? measurement);
    const known = new Set(before.map(({ id }) => id));
    const added = measurements.filter(({ id }) => !known.has(id));
    return {
      ...state,
      annotations: { ...state.annotations, measurements: [...replaced, ...added] },
      placing: undefined,
      dragging: undefined,
      selectedId: first.id,
      selectedPoint: undefined,
    };
  },
};
