import type { Lps } from '../imaging/spaces.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Handle } from './grab.ts';
import type { ViewerState } from './viewer-state.ts';

type Selection = Pick<ViewerState, 'annotations' | 'selectedId' | 'selectedPoint'>;

/** The measurement that is selected, if it is still there. */
export function selectedMeasurement({
  annotations,
  selectedId,
}: Pick<ViewerState, 'annotations' | 'selectedId'>): Measurement | undefined {
  return annotations.measurements.find(({ id }) => id === selectedId);
}

/** The point that the arrow keys move, if one is chosen and still there. */
export function selectedHandle(state: Selection): Handle | undefined {
  const { selectedPoint } = state;
  const measurement = selectedMeasurement(state);
  if (!measurement || selectedPoint === undefined || selectedPoint >= measurement.points.length)
    return undefined;
  return { id: measurement.id, pointIndex: selectedPoint };
}

/** The point that small steps move: of the measurement under way if one was chosen there, else of the selected one. */
export function chosenPoint(state: Selection & Pick<ViewerState, 'placing'>): Lps | undefined {
  const { placing } = state;
  if (placing?.chosen !== undefined) return placing.points[placing.chosen];
  const handle = selectedHandle(state);
  return handle && selectedMeasurement(state)?.points[handle.pointIndex];
}
