import type { Json } from '../../../base/json.ts';
import type { Threshold } from '../../../teaching/threshold.ts';
import { thresholdText } from '../../../teaching/threshold.ts';
import { useDesk, useDraft, useField } from '../../desk-context.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { PickField } from '../../fields/PickField.tsx';
import { useWanted } from '../../fields/Labelled.tsx';
import { TextField } from '../../fields/TextField.tsx';
import type { FormProps } from '../form-props.ts';
import { isFrom } from './is-from.ts';

const units = [
  { id: 'mm', text: 'mm' },
  { id: 'mm2', text: 'mm²' },
  { id: 'mL', text: 'mL' },
  { id: 'deg', text: 'degrees' },
  { id: "[hnsf'U]", text: 'HU' },
  { id: '1', text: 'a ratio' },
];
const sidesOf = [
  { id: 'upper', text: 'the larger ones' },
  { id: 'lower', text: 'the smaller ones' },
];

/** Cut-offs of the case, written once and used by as many questions as need them, each with its source. */
export function ThresholdsForm({ field, root }: FormProps<'thresholds'>) {
  const desk = useDesk();
  const path = [...root, ...field.at];
  const own = useWanted<HTMLFieldSetElement>(path);
  const { value, set } = useField(path, field.label);
  const thresholds = useDraft((draft) => draft.thresholds);
  const used: readonly Json[] = Array.isArray(value) ? value : [];
  const uses = ({ id }: Threshold) => used.some((one) => isFrom(one, `thresholds.${id}`));
  const toggle = (threshold: Threshold) => {
    const next = thresholds.filter((other) => (other === threshold ? !uses(other) : uses(other)));
    set([...next].sort((a, b) => a.value - b.value).map(({ id }) => ({ $from: `thresholds.${id}` })));
  };
  const add = () => {
    const id = `cut-${desk.newId().slice(0, 6)}`;
    const blank = {
      id,
      value: 0,
      unit: 'mm',
      valueBelongsTo: 'upper',
      guideline: '',
      year: 2020,
      caveat: 'Teaching, to be reviewed.',
      reviewedOn: null,
    };
    desk.change(
      {
        edit: 'all',
        edits: [
          { edit: 'insert', path: ['thresholds', thresholds.length], value: blank },
          { edit: 'set', path, value: [...used, { $from: `thresholds.${id}` }] },
        ],
      },
      'Add a cut-off',
    );
  };
  return (
    <fieldset className="authored-rows" ref={own} data-path={path.join('.')}>
      <legend>{field.label}</legend>
      {thresholds.map((threshold, i) => (
        <div key={threshold.id} className="authored-row">
          <label className="authored-switch">
            <input type="checkbox" checked={uses(threshold)} onChange={() => toggle(threshold)} />
            <span>
              {thresholdText(threshold)} {threshold.guideline && `(${threshold.guideline} ${threshold.year})`}
            </span>
          </label>
          {uses(threshold) && (
            <>
              <div className="authored-numbers">
                <NumberField label="Value" path={['thresholds', i, 'value']} />
                <PickField label="Unit" path={['thresholds', i, 'unit']} options={units} />
                <NumberField label="Year" path={['thresholds', i, 'year']} />
              </div>
              <TextField label="Guideline" path={['thresholds', i, 'guideline']} />
              <PickField
                label="The value itself counts among"
                path={['thresholds', i, 'valueBelongsTo']}
                options={sidesOf}
              />
              <TextField label="What to know before using it" path={['thresholds', i, 'caveat']} />
            </>
          )}
        </div>
      ))}
      <button type="button" className="button" onClick={add}>
        Add a cut-off
      </button>
    </fieldset>
  );
}
