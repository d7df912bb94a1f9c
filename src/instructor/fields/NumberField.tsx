import { useState } from 'react';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import { useField } from '../desk-context.ts';
import { Labelled } from './Labelled.tsx';
import { typedNumber } from './typed-number.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly path: EditPath;
  readonly help?: string | undefined;
  readonly unit?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** A number; what is typed counts as soon as it is one. */
export function NumberField({ label, path, help, unit, optional }: NumberFieldProps) {
  const { value, type, end } = useField(path, label);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const stored = typeof value === 'number' ? String(value) : '';
  return (
    <Labelled label={unit ? `${label} (${unit})` : label} path={path} help={help}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          className="field"
          value={typed ?? stored}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            const number = typedNumber(currentTarget.value);
            if (number !== undefined) type(number);
            else if (optional && currentTarget.value.trim() === '') type(undefined);
          }}
          onBlur={() => {
            setTyped(undefined);
            end();
          }}
        />
      )}
    </Labelled>
  );
}
