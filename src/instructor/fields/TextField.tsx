import type { EditPath } from '../../teaching/authoring/edit.ts';
import { useField } from '../desk-context.ts';
import { Labelled } from './Labelled.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly path: EditPath;
  readonly help?: string | undefined;
  readonly placeholder?: string;
  readonly problem?: string | undefined;
  /** More than one line. */
  readonly rows?: number;
  /** An empty field has no value at all. */
  readonly optional?: boolean | undefined;
}

/** A text of the draft, kept with every letter. */
export function TextField({ label, path, help, placeholder, problem, rows, optional }: TextFieldProps) {
  const { value, type, end } = useField(path, label);
  const shared = {
    className: 'field',
    placeholder,
    value: typeof value === 'string' ? value : '',
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      type(optional && text === '' ? undefined : text);
    },
    onBlur: end,
  };
  return (
    <Labelled label={label} path={path} help={help} problem={problem}>
      {(control) =>
        rows ? (
          <textarea rows={rows} {...control} {...shared} />
        ) : (
          <input type="text" {...control} {...shared} />
        )
      }
    </Labelled>
  );
}
