import type { ReactNode } from 'react';
import type { Json } from '../../base/json.ts';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import { useDesk, useField } from '../desk-context.ts';
import { useWanted } from './Labelled.tsx';

interface RowsFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  /** One of them: "pearl". */
  readonly item: string;
  readonly path: EditPath;
  readonly blank: () => Json;
  readonly children: (path: EditPath, row: Json) => ReactNode;
}

/** Things of one sort, one under the other: added, moved up, taken away; each with fields of its own. */
export function RowsField({ label, help, item, path, blank, children }: RowsFieldProps) {
  const desk = useDesk();
  const { value } = useField(path, label);
  const own = useWanted<HTMLFieldSetElement>(path);
  const rows: readonly Json[] = Array.isArray(value) ? value : [];
  const adds = `Add ${/^[aeiou]/.test(item) ? 'an' : 'a'} ${item}`;
  const insert = () =>
    desk.change(
      Array.isArray(value)
        ? { edit: 'insert', path: [...path, rows.length], value: blank() }
        : { edit: 'set', path, value: [blank()] },
      adds,
    );
  return (
    <fieldset className="authored-rows" ref={own} data-path={path.join('.')}>
      <legend>{label}</legend>
      {help && <small>{help}</small>}
      {rows.map((row, i) => (
        <div key={i} className="authored-row" data-path={[...path, i].join('.')}>
          <div className="authored-row-head">
            <span>
              {item} {i + 1}
            </span>
            {i > 0 && (
              <button
                type="button"
                className="text-button"
                aria-label={`Move ${item} ${i + 1} up`}
                onClick={() => desk.change({ edit: 'move', path, from: i, to: i - 1 }, `Move a ${item}`)}
              >
                Up
              </button>
            )}
            <button
              type="button"
              className="text-button"
              aria-label={`Remove ${item} ${i + 1}`}
              onClick={() => desk.change({ edit: 'remove', path: [...path, i] }, `Remove a ${item}`)}
            >
              Remove
            </button>
          </div>
          {children([...path, i], row)}
        </div>
      ))}
      <button type="button" className="button" onClick={insert}>
        {adds}
      </button>
    </fieldset>
  );
}
