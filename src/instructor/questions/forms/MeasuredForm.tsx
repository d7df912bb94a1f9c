import type { Json } from '../../../base/json.ts';
import { measurementKinds } from '../../../measure/index.ts';
import { formatValue } from '../../../measure/reading.ts';
import { readingsOf } from '../../../measure/readings-of.ts';
import type { AuthorField } from '../../../teaching/author-field.ts';
import type { Edit } from '../../../teaching/authoring/edit.ts';
import { useViewerState } from '../../../ui/viewer-context.ts';
import { useDesk, useDraft, useField } from '../../desk-context.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { followedWords, nameOf } from '../../findings/finding-words.ts';
import type { FormProps } from '../form-props.ts';
import { findingKeys, type TakenKey } from './finding-keys.ts';

type Measured = Extract<AuthorField, { field: 'measured' }>;

/** A value that is taken from a measurement or a finding with one press; it may be typed where nothing gave it. */
export function MeasuredForm({ field, root }: FormProps<'measured'>) {
  const desk = useDesk();
  const path = [...root, ...field.at];
  const { value } = useField(path, field.label);
  const findings = useDraft((draft) => draft.findings);
  const scan = useViewerState((state) => state.scan);
  const measurements = useViewerState((state) => state.annotations.measurements);
  const selectedId = useViewerState((state) => state.selectedId);
  const offered = measurements
    .filter(({ kind }) => !field.kinds || field.kinds.includes(kind))
    .flatMap((measurement) => {
      const readings = readingsOf(measurement, scan?.volume);
      const reading = field.hu ? readings.find(({ unit }) => unit === "[hnsf'U]") : readings[0];
      return reading ? [{ measurement, reading }] : [];
    })
    .sort((a, b) => Number(b.measurement.id === selectedId) - Number(a.measurement.id === selectedId));
  const take = (taken: TakenKey) =>
    desk.change({ edit: 'all', edits: editsFor(field, root, taken) }, `Key: ${field.label}`);
  const followed = typeof value === 'object' && value !== null && '$from' in value;
  return (
    <fieldset className="authored-rows" data-path={path.join('.')}>
      <legend>{field.label}</legend>
      {followed ? (
        <p className="authored-taken">{followedWords(String(value.$from), findings)}</p>
      ) : (
        <NumberField label="Value" path={path} />
      )}
      {offered.map(({ measurement, reading }) => (
        <button
          key={measurement.id}
          type="button"
          className="button"
          onClick={() =>
            take({
              tool: measurement.kind,
              value: reading.value,
              unit: reading.unit,
              points: measurement.points.map((point) => [...point]),
            })
          }
        >
          Use {measurement.label || measurementKinds.get(measurement.kind).name.toLowerCase()}{' '}
          {formatValue(reading.value, reading.unit)} as the key
        </button>
      ))}
      {findings.flatMap((finding, i) =>
        findingKeys(finding, field).map(({ name, taken }) => (
          <button key={`${finding.id} ${name}`} type="button" className="button" onClick={() => take(taken)}>
            Use {name} of {nameOf(finding, i)}
          </button>
        )),
      )}
      {offered.length === 0 && findings.length === 0 && (
        <small>Measure it on the images, then take the measurement here.</small>
      )}
    </fieldset>
  );
}

/** All parts of the key at once; what the source does not have is taken away. */
function editsFor(field: Measured, root: FormProps<'measured'>['root'], taken: TakenKey): Edit[] {
  const set = (at: readonly string[] | undefined, value: Json | undefined): Edit[] =>
    at ? [{ edit: 'set', path: [...root, ...at], value }] : [];
  const line = taken.points && (Array.isArray(taken.points) ? taken.points.length === 2 : true);
  return [
    ...set(field.at, taken.value),
    ...set(field.tool, taken.tool),
    ...set(field.points, taken.points),
    ...set(field.unit, taken.unit),
    ...set(field.outline, taken.outline),
    ...set(field.lines, line ? [taken.points!] : []),
  ];
}
