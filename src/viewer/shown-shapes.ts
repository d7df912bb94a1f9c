import { measurementKinds } from '../measure/index.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Shape } from '../measure/shape.ts';
import type { ViewerState } from './viewer-state.ts';

/** Shapes with the readings they carry, for complete or half-placed points of one kind. */
export function shapesOf(
  state: Pick<ViewerState, 'scan'>,
  measurement: Pick<Measurement, 'kind' | 'points'>,
): readonly Shape[] {
  const kind = measurementKinds.get(measurement.kind);
  const complete = measurement.points.length >= kind.minPoints;
  return kind.shapes(
    measurement.points,
    complete ? kind.compute(measurement.points, state.scan?.volume) : [],
  );
}

/** The points of a measurement under way, with the one that follows the pointer last. */
export function placingPoints({ placing }: Pick<ViewerState, 'placing'>) {
  if (!placing) return [];
  return placing.hover ? [...placing.points, placing.hover] : placing.points;
}

/** Everything the reader put into the picture, as shapes: measurements, the one under way, the pin. */
export function ownShapes(state: ViewerState): readonly Shape[] {
  const { measurements, pin } = state.annotations;
  return [
    ...measurements.flatMap((measurement) => shapesOf(state, measurement)),
    ...(state.placing ? shapesOf(state, { kind: state.measuringKind, points: placingPoints(state) }) : []),
    ...(pin ? [{ shape: 'marker', at: pin } as const] : []),
  ];
}
