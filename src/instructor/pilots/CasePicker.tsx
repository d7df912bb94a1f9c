import { useId, useState } from 'react';
import type { CaseSummary } from '../../teaching/case-summary.ts';

interface CasePickerProps {
  readonly title: string;
  readonly cases: readonly CaseSummary[] | undefined;
  readonly chosen: readonly string[];
  /** In another set already. */
  readonly taken: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The cases of one set, ticked in the library's list. */
export function CasePicker({ title, cases, chosen, taken, onChange }: CasePickerProps) {
  const id = useId();
  const [open, setOpen] = useState(true);
  return (
    <details
      className="case-picker"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {title}: {chosen.length === 0 ? 'none yet' : chosen.join(', ')}
      </summary>
      <ul aria-label={title} aria-busy={cases === undefined}>
        {cases?.map((summary) => (
          <li key={summary.id}>
            <input
              id={`${id}-${summary.id}`}
              type="checkbox"
              checked={chosen.includes(summary.id)}
              disabled={taken.includes(summary.id)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...chosen, summary.id] : chosen.filter((each) => each !== summary.id),
                )
              }
            />
            <label htmlFor={`${id}-${summary.id}`}>
              {summary.id}{' '}
              <small>
                {summary.title}, {summary.level}, {summary.questionCount} questions
              </small>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
