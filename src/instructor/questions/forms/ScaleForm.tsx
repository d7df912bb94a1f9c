import { NumberField } from '../../fields/NumberField.tsx';
import { TextField } from '../../fields/TextField.tsx';
import type { FormProps } from '../form-props.ts';

/** A scale of equal steps, with words at its ends. */
export function ScaleForm({ field, root }: FormProps<'scale'>) {
  const path = [...root, ...field.at];
  return (
    <fieldset className="authored-rows" data-path={path.join('.')}>
      <legend>{field.label}</legend>
      <div className="authored-numbers">
        <NumberField label="From" path={[...path, 'min']} />
        <NumberField label="To" path={[...path, 'max']} />
        <NumberField label="Step" path={[...path, 'step']} />
      </div>
      <div className="authored-pair">
        <TextField label="The low end" path={[...path, 'minLabel']} />
        <TextField label="The high end" path={[...path, 'maxLabel']} />
      </div>
    </fieldset>
  );
}
