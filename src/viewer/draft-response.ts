import { measuredBy } from '../measure/measured-by.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { ChoiceValue, Control } from '../teaching/control.ts';
import type { Response } from '../teaching/question.ts';
import type { Viewer } from './create-viewer.ts';

/** Choices made so far for the question on show, by control id. */
export type Choices = Readonly<Record<string, ChoiceValue>>;

/** The answer as it stands: choices from the panel, the pin and the measurement from the picture. */
export function draftResponse(
  controls: readonly Control[],
  choices: Choices,
  viewer: Pick<Viewer, 'store'>,
): Response {
  const { annotations, scan, selectedId } = viewer.store.getState();
  const entries = controls.map((control): [string, unknown] => {
    if (control.control === 'pick-point') return [control.id, annotations.pin];
    if (control.control === 'mark-points')
      return [control.id, annotations.marks.map(({ at, rating }) => ({ at, rating }))];
    if (control.control === 'text') return [control.id, written(choices[control.id])];
    if (control.control !== 'measure') return [control.id, choices[control.id]];
    const used = measurementToUse(annotations.measurements, selectedId, control.measurementKind);
    const measured = control.values && used && measuredBy(used, scan?.volume);
    return [control.id, used && { kind: used.kind, points: used.points, ...(measured && { measured }) }];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Response;
}

/** Nothing but spaces is no text. */
const written = (text: unknown) => (typeof text === 'string' && text.trim() ? text : undefined);

/** The measurement that answers: the selected one of the right kind, else the newest. */
export function measurementToUse(
  measurements: readonly Measurement[],
  selectedId: string | undefined,
  wantedKind: string,
): Measurement | undefined {
  const fitting = measurements.filter(({ kind }) => kind === wantedKind);
  return fitting.find(({ id }) => id === selectedId) ?? fitting.at(-1);
}
