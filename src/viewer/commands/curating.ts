import { type PlaneAxes, planeNames } from '../../imaging/slice-plane.ts';
import { lps } from '../../imaging/spaces.ts';
import { add, dot, scale } from '../../imaging/vector.ts';
import { measurementKinds } from '../../measure/index.ts';
import type { Measurement } from '../../measure/measurement.ts';
import type { ViewerState } from '../viewer-state.ts';
import { changed, withMeasurements } from './with-measurements.ts';

/** What a person may say about a measurement without moving it. */
export type MeasurementNotes = Partial<Pick<Measurement, 'label' | 'colour' | 'locked' | 'hidden'>>;

/** How far a copy lies from what it was copied from, mm to the right and down on the slice. */
const COPY_SHIFT_MM = 6;

/** Commands that name, colour, hide, lock, copy and set what was measured. All can be undone. */
export const curating = {
  /** Renames, colours, hides or locks; a locked one too, since its points stay. An empty name takes the name away. */
  annotateMeasurement(
    state: ViewerState,
    { id, notes }: { id: string; notes: MeasurementNotes },
  ): ViewerState {
    const label = notes.label?.trim();
    const tidy = 'label' in notes ? { ...notes, label: label || undefined } : notes;
    return changed(state, id, (measurement) => withParts<Measurement>(measurement, tidy), {
      lockedToo: true,
    });
  },

  /** Sets numbers of the kind's own, each held within what the kind allows. */
  setParameters(
    state: ViewerState,
    { id, parameters }: { id: string; parameters: Readonly<Record<string, number>>; gesture?: string },
  ): ViewerState {
    return changed(state, id, (measurement) => {
      const allowed = measurementKinds.get(measurement.kind).parameters ?? [];
      const held = allowed
        .filter((parameter) => Number.isFinite(parameters[parameter.id]))
        .map(({ id: name, min, max }) => [name, Math.min(max, Math.max(min, parameters[name]!))]);
      const changedParts: Readonly<Record<string, number>> = Object.fromEntries(held);
      return withParts<Measurement>(measurement, {
        parameters: withParts(measurement.parameters ?? {}, changedParts),
      });
    });
  },

  /** Adds the same again, a little to the right and below on the slice it lies on; the copy is selected and free. */
  copyMeasurement(
    state: ViewerState,
    { id, newId, createdAt }: { id: string; newId: string; createdAt: number },
  ): ViewerState {
    const { measurements } = state.annotations;
    const found = measurements.find((m) => m.id === id);
    if (!found) return state;
    const { right, down } = flattest(state, found);
    const shift = scale(add(right, down), COPY_SHIFT_MM);
    const copy: Measurement = {
      ...found,
      id: newId,
      points: found.points.map((point) => lps(...add(point, shift))),
      createdAt,
      locked: undefined,
      hidden: undefined,
    };
    const next = withMeasurements(state, [...measurements, copy]);
    return { ...next, selectedId: newId, selectedPoint: undefined };
  },
};

/** With these parts; the very same where it has them already, so that nothing is left to undo. */
function withParts<T extends object>(whole: T, parts: Partial<T>): T {
  const has = Object.entries(parts).every(([name, part]) => whole[name as keyof T] === part);
  return has ? whole : { ...whole, ...parts };
}

/** The view across which the points spread least: the slice they were placed on. */
function flattest({ planes }: ViewerState, { points }: Measurement): PlaneAxes {
  const depth = ({ normal }: PlaneAxes) => {
    const heights = points.map((point) => dot(point, normal));
    return Math.max(...heights) - Math.min(...heights);
  };
  return planeNames
    .map((name) => planes[name])
    .reduce((best, next) => (depth(next) < depth(best) - 1e-6 ? next : best));
}
