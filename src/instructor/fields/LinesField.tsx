import { useState } from 'react';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import { useField } from '../desk-context.ts';
import { Labelled } from './Labelled.tsx';

interface LinesFieldProps {
  readonly label: string;
  readonly path: EditPath;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
}

/** A list of short texts, one a line; empty lines count for nothing. */
export function LinesField({ label, path, help, problem }: LinesFieldProps) {
  const { value, type, end } = useField(path, label);
  const lines = Array.isArray(value) ? value.map(String) : [];
  // A line that has just been begun is empty: it must not vanish under the hand.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const text = typed !== undefined && sameLines(typed, lines) ? typed : lines.join('\n');
  return (
    <Labelled label={label} path={path} help={help ?? 'One a line.'} problem={problem}>
      {(control) => (
        <textarea
          {...control}
          className="field"
          rows={Math.min(6, Math.max(2, text.split('\n').length))}
          value={text}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            type(linesOf(event.currentTarget.value));
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

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const sameLines = (text: string, lines: readonly string[]) => linesOf(text).join('\n') === lines.join('\n');
