import { useId, useState } from 'react';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { FieldProblems } from '../running/FieldProblems.tsx';

interface CasePickerProps {
  readonly title: string;
  readonly cases: readonly CaseSummary[] | undefined;
  readonly chosen: readonly string[];
  /** In another set already. */
  readonly taken: readonly string[];
  readonly problems: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The cases of one set, ticked in the library's list. */
export function CasePicker({ title, cases, chosen, taken, problems, onChange }: CasePickerProps) {
  const id = useId();
  const [open, setOpen] = useState(true);
  return (
    <div className="case-picker">
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}>
          {title}: {chosen.length === 0 ? 'none yet' : chosen.join(', ')}
        </summary>
        <ul aria-label={title} aria-busy={cases === undefined}>
          {cases?.map((summary) => (
            <li key={summary.id}>
              <input
                id={`${id}-${summary.id}`}
                type="checkbox"
                checked={chosen.includes(summary.id)}
                // One that is in two sets can be taken out of either.
                disabled={taken.includes(summary.id) && !chosen.includes(summary.id)}
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
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}
