import { useId } from 'react';
import type { ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
import type { ProtocolProblem } from '../../research/protocol/protocol-problem.ts';
import { FieldProblems } from '../running/FieldProblems.tsx';
import { TextField } from '../running/TextField.tsx';
import { AnswerRows } from './AnswerRows.tsx';
import { problemsAt } from './problems-at.ts';
import { RowButtons } from './RowButtons.tsx';
import { shortName } from './short-name.ts';
import type { OrderedRows } from './use-ordered-rows.ts';

type Question = ProtocolDraft['describing'][number];

interface DescribingQuestionProps {
  readonly question: Question;
  readonly at: number;
  readonly problems: readonly ProtocolProblem[];
  readonly rows: OrderedRows<Question>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Whether its answers are the groups that are balanced each by itself; undefined where nothing is drawn. */
  readonly stratum:
    | {
        readonly chosen: boolean;
        /** Why it cannot be chosen. */
        readonly refused: string | undefined;
        readonly onChoose: (on: boolean) => void;
      }
    | undefined;
}

/** One question about students: a line, and its fields where it is open. */
export function DescribingQuestion({
  question,
  at,
  problems,
  rows,
  open,
  onOpen,
  stratum,
}: DescribingQuestionProps) {
  const id = useId();
  const place = `sitting.describing.${at}`;
  const wrong = problemsAt(problems, place, 'below');
  const set = (part: Partial<Question>, typed?: string) => rows.change(at, { ...question, ...part }, typed);
  return (
    <li className="ordered-row">
      <div className="ordered-row-head">
        <button
          type="button"
          id={rows.rowId(at)}
          className="ordered-row-title"
          aria-expanded={open}
          aria-controls={open ? `${id}-fields` : undefined}
          aria-describedby={wrong.length > 0 && !open ? `${id}-wrong` : undefined}
          onClick={() => onOpen(!open)}
        >
          {question.text.trim() || `Question ${at + 1}`} <small>{question.options.length} answers</small>
          {stratum?.chosen && <span className="tag tag-progress">stratum</span>}
        </button>
        <RowButtons rows={rows} at={at} name={`question ${at + 1}`} />
      </div>
      {!open && <FieldProblems id={`${id}-wrong`} problems={wrong} />}
      {open && (
        <div id={`${id}-fields`} className="ordered-row-body">
          <TextField
            label="Question"
            value={question.text}
            maxLength={200}
            problems={problemsAt(problems, `${place}.text`)}
            onChange={(text) => set({ text }, 'words')}
          />
          <TextField
            label="Short name"
            help="Its column in the data."
            value={question.id}
            spellCheck={false}
            maxLength={64}
            problems={problemsAt(problems, `${place}.id`)}
            onChange={(typed) => set({ id: shortName(typed) }, 'short name')}
          />
          <AnswerRows
            options={question.options}
            place={`${place}.options`}
            prefix={question.id}
            problems={problems}
            onChange={(options, typed) => set({ options: [...options] }, typed)}
          />
          {stratum && (
            <>
              <label className="check">
                <input
                  type="checkbox"
                  checked={stratum.chosen}
                  disabled={stratum.refused !== undefined}
                  aria-describedby={`${id}-stratum`}
                  onChange={({ target }) => stratum.onChoose(target.checked)}
                />{' '}
                Balance the groups with these answers each by itself (stratum)
              </label>
              <small id={`${id}-stratum`}>
                {stratum.refused ??
                  'Codes are made for each answer by itself: give students one that fits their own.'}
              </small>
            </>
          )}
        </div>
      )}
    </li>
  );
}
