import type { SlicePlane } from '../imaging/slice-plane.ts';
import type { Lps } from '../imaging/spaces.ts';
import { arranged } from '../measure/arranged.ts';
import { measurementKinds } from '../measure/index.ts';
import type { Measurement } from '../measure/measurement.ts';
import { readingsOf } from '../measure/readings-of.ts';
import type { Shape } from '../measure/shape.ts';
import { ellipsoidSection } from './ellipsoid-section.ts';
import { isNearPlane, reachesPlane } from './near-plane.ts';
import type { Placing, RatedMark, ViewerState } from './viewer-state.ts';

type Shown = Pick<ViewerState, 'scan' | 'dragging' | 'selectedId'>;
/** A measurement, or one under way, which has no id yet. */
type Drawn = Pick<Measurement, 'kind' | 'points'> &
  Partial<Pick<Measurement, 'id' | 'parameters' | 'hidden'>>;

/** Values from more voxels than this wait until a drag ends; fewer are read between two pictures. */
const LIVE_VOXELS = 100_000;

/** Shapes with the readings they carry, for complete or half-placed points of one kind. */
export function shapesOf(state: Shown, measurement: Drawn): readonly Shape[] {
  const volume = readsInPause(state, measurement) ? undefined : state.scan?.volume;
  const kind = measurementKinds.get(measurement.kind);
  return kind.shapes(measurement.points, readingsOf(measurement, volume));
}

/** Whether a measurement is in motion and reads too many voxels to keep up with the hand. */
export function readsInPause({ scan, dragging, selectedId }: Shown, { id, kind, points }: Drawn): boolean {
  if (!scan || (id !== undefined && !(dragging && id === selectedId))) return false;
  return (measurementKinds.get(kind).voxelsRead?.(points, scan.volume) ?? 0) > LIVE_VOXELS;
}

/** What one slice shows of a measurement: the shapes that reach it, and the labels where any does. */
export function shapesOn(state: Shown, measurement: Drawn, plane: SlicePlane): readonly Shape[] {
  if (measurement.hidden) return [];
  const shapes = shapesOf(state, measurement);
  const near = isNearPlane(measurement.points, plane);
  const seen = shapes.filter((shape) => shape.shape !== 'label' && isSeen(shape, plane));
  if (seen.length === 0 && !near) return [];
  return [...seen, ...shapes.filter(({ shape }) => shape === 'label')];
}

function isSeen(shape: Shape, plane: SlicePlane): boolean {
  if (shape.shape === 'ellipsoid') return ellipsoidSection(shape, plane) !== undefined;
  if (shape.shape === 'marker') return isNearPlane([shape.at], plane);
  return reachesPlane(shape, plane);
}

const pending = new WeakMap<Placing, readonly Lps[]>();

/** The points of a measurement under way, with the one that follows the pointer last. */
export function placingPoints({
  placing,
  measuringKind,
}: Pick<ViewerState, 'placing' | 'measuringKind'>): readonly Lps[] {
  if (!placing) return [];
  const known = pending.get(placing);
  if (known) return known;
  const { points, hover } = placing;
  const all = hover ? arranged(measurementKinds.get(measuringKind), points, points.length, hover) : points;
  pending.set(placing, all);
  return all;
}

/** A mark with its rating beside it. */
export function markShapes({ at, rating }: RatedMark): readonly Shape[] {
  return [
    { shape: 'marker', at },
    { shape: 'label', at, text: String(rating) },
  ];
}

/** Everything the reader put into the picture, as shapes: measurements, the one under way, the pin, rated marks. */
export function ownShapes(state: ViewerState): readonly Shape[] {
  const { measurements, pin, marks } = state.annotations;
  return [
    ...measurements.filter(({ hidden }) => !hidden).flatMap((measurement) => shapesOf(state, measurement)),
    ...(state.placing ? shapesOf(state, { kind: state.measuringKind, points: placingPoints(state) }) : []),
    ...(pin ? [{ shape: 'marker', at: pin } as const] : []),
    ...marks.flatMap(markShapes),
  ];
}
