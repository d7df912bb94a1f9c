import type { Option } from '../../teaching/control.ts';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import { useField } from '../desk-context.ts';
import { Labelled } from './Labelled.tsx';

interface PickFieldProps {
  readonly label: string;
  readonly path: EditPath;
  readonly options: readonly Option[];
  readonly help?: string | undefined;
  /** May be left out. */
  readonly optional?: boolean | undefined;
}

/** One of several words. */
export function PickField({ label, path, options, help, optional }: PickFieldProps) {
  const { value, set } = useField(path, label);
  const known = options.some(({ id }) => id === value);
  return (
    <Labelled label={label} path={path} help={help}>
      {(control) => (
        <select
          {...control}
          className="field"
          value={known ? String(value) : ''}
          onChange={({ currentTarget }) => set(currentTarget.value === '' ? undefined : currentTarget.value)}
        >
          {(optional || !known) && <option value="">{optional ? '–' : 'Choose…'}</option>}
          {options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
