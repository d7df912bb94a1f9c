import type { EditPath } from '../../teaching/authoring/edit.ts';
import { useField } from '../desk-context.ts';
import { useWanted } from './Labelled.tsx';

interface SwitchFieldProps {
  readonly label: string;
  readonly path: EditPath;
  readonly optional?: boolean | undefined;
}

/** On or off. */
export function SwitchField({ label, path, optional }: SwitchFieldProps) {
  const { value, set } = useField(path, label);
  const own = useWanted<HTMLLabelElement>(path);
  return (
    <label className="authored-switch" ref={own} data-path={path.join('.')}>
      <input
        type="checkbox"
        checked={value === true}
        onChange={({ currentTarget }) => set(currentTarget.checked || (optional ? undefined : false))}
      />
      <span>{label}</span>
    </label>
  );
}
