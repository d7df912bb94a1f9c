import type { Measurement } from '../../measure/measurement.ts';
import type { ViewerState } from '../viewer-state.ts';

export function withMeasurements(state: ViewerState, measurements: readonly Measurement[]): ViewerState {
  return { ...state, annotations: { ...state.annotations, measurements } };
}

/** The state with one measurement replaced; the same state where there is none, it is locked or it stays as it is. */
export function changed(
  state: ViewerState,
  id: string,
  change: (measurement: Measurement) => Measurement,
  { lockedToo = false } = {},
): ViewerState {
  const { measurements } = state.annotations;
  const found = measurements.find((m) => m.id === id);
  if (!found || (found.locked && !lockedToo)) return state;
  const next = change(found);
  if (next === found) return state;
  return withMeasurements(
    state,
    measurements.map((m) => (m === found ? next : m)),
  );
}
