import { useId } from 'react';
import type { ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
import type { ProtocolProblem } from '../../research/protocol/protocol-problem.ts';
import { FieldProblems } from '../running/FieldProblems.tsx';
import { problemsAt } from './problems-at.ts';
import { RowButtons } from './RowButtons.tsx';
import { shortName } from './short-name.ts';
import { useOrderedRows } from './use-ordered-rows.ts';

type Options = ProtocolDraft['describing'][number]['options'];

interface AnswerRowsProps {
  readonly options: Options;
  /** Where they stand in the protocol. */
  readonly place: string;
  /** Of new answers' short names. */
  readonly prefix: string;
  readonly problems: readonly ProtocolProblem[];
  readonly onChange: (options: readonly Options[number][], gesture?: string) => void;
}

/** The answers of a question about students, of which they choose one. */
export function AnswerRows({ options, place, prefix, problems, onChange }: AnswerRowsProps) {
  const id = useId();
  const rows = useOrderedRows(id, options, onChange);
  return (
    <fieldset className="answer-rows">
      <legend>Answers</legend>
      {options.map((option, at) => {
        const wrong = {
          text: problemsAt(problems, `${place}.${at}.text`),
          id: problemsAt(problems, `${place}.${at}.id`),
        };
        const told = (of: 'text' | 'id') =>
          wrong[of].length > 0
            ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-${of}-wrong-${at}` } as const)
            : {};
        return (
          <div key={at} className="answer-row">
            <label htmlFor={rows.rowId(at)}>Answer {at + 1}</label>
            <input
              {...told('text')}
              id={rows.rowId(at)}
              className="field"
              value={option.text}
              maxLength={100}
              onChange={({ target }) => rows.change(at, { ...option, text: target.value }, 'answer')}
            />
            <label htmlFor={`${id}-name-${at}`}>
              Short name<span className="visually-hidden"> of answer {at + 1}</span>
            </label>
            <input
              {...told('id')}
              id={`${id}-name-${at}`}
              className="field"
              spellCheck={false}
              value={option.id}
              maxLength={64}
              onChange={({ target }) =>
                rows.change(at, { ...option, id: shortName(target.value) }, 'answer name')
              }
            />
            <RowButtons rows={rows} at={at} name={`answer ${at + 1}`} />
            <FieldProblems id={`${id}-text-wrong-${at}`} problems={wrong.text} />
            <FieldProblems id={`${id}-id-wrong-${at}`} problems={wrong.id} />
          </div>
        );
      })}
      <FieldProblems id={`${id}-few`} problems={problemsAt(problems, place)} />
      <button
        type="button"
        id={rows.addId}
        className="button"
        onClick={() => rows.add({ id: freeName(prefix, options), text: '' })}
      >
        Add an answer
      </button>
    </fieldset>
  );
}

function freeName(prefix: string, options: Options): string {
  let n = options.length + 1;
  while (options.some(({ id }) => id === `${prefix}-${n}`)) n++;
  return `${prefix}-${n}`;
}
