import { useId } from 'react';
import { testSetIds } from '../../research/protocol/drafted-case-sets.ts';
import type { DraftedProtocol, ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
import { taskWords } from '../../research/protocol/task-words.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { type Task, taskSchema } from '../../teaching/library/task.ts';
import { FieldProblems } from '../running/FieldProblems.tsx';
import { CasePicker } from './CasePicker.tsx';
import type { ChangeDraft, DraftPart } from './change-draft.ts';
import { problemsAt } from './problems-at.ts';

interface CaseFieldsProps {
  readonly cases: readonly CaseSummary[] | undefined;
  readonly draft: ProtocolDraft;
  readonly drafted: DraftedProtocol;
  readonly onChange: ChangeDraft;
}

const tests = {
  preTest: {
    title: 'Pre-test',
    words: 'A test before the first display',
    with: (preTest) => ({ preTest }),
  },
  postTest: {
    title: 'Post-test',
    words: 'A test after everything else',
    with: (postTest) => ({ postTest }),
  },
} satisfies Record<keyof typeof testSetIds, Test>;

interface Test {
  readonly title: string;
  /** On its switch. */
  readonly words: string;
  /** The part of a draft that says its cases; undefined where there is no such test. */
  readonly with: (cases: readonly string[] | undefined) => DraftPart;
}

/** Which cases are read, compared and in tests before and after, and what each of them asks. */
export function CaseFields({ cases, draft, drafted: { protocol, problems }, onChange }: CaseFieldsProps) {
  const id = useId();
  const { tasks, caseSets } = draft;
  const compared = caseSets.flat();
  const several = caseSets.length > 1;
  const noTask = problemsAt(problems, 'questions');
  return (
    <section className="plan-form" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>Cases</h2>
      <fieldset aria-describedby={noTask.length > 0 ? `${id}-tasks` : undefined}>
        <legend>Each case asks</legend>
        {taskSchema.options.map((task) => (
          <label key={task} className="check">
            <input
              type="checkbox"
              checked={tasks.includes(task)}
              onChange={({ target }) =>
                onChange({ tasks: withTask(tasks, task, target.checked) }, 'what each case asks')
              }
            />{' '}
            {taskWords[task]}
          </label>
        ))}
        <FieldProblems id={`${id}-tasks`} problems={noTask} />
      </fieldset>
      {caseSets.map((set, s) => {
        const title = several ? `Case set ${s + 1}` : 'Cases to compare';
        return (
          <CasePicker
            key={s}
            title={title}
            cases={cases}
            chosen={set}
            taken={[
              ...caseSets.flatMap((other, o) => (o === s ? [] : other)),
              ...(draft.preTest ?? []),
              ...(draft.postTest ?? []),
            ]}
            problems={problemsAt(problems, `caseSets.${s}`, 'below')}
            onChange={(ids) =>
              onChange(
                { caseSets: caseSets.map((other, o) => (o === s ? ids : other)) },
                several ? `cases of set ${s + 1}` : 'cases to compare',
              )
            }
          />
        );
      })}
      <FieldProblems id={`${id}-sets`} problems={problemsAt(problems, 'caseSets')} />
      <fieldset aria-describedby={`${id}-tests-help`}>
        <legend>Tests</legend>
        <small id={`${id}-tests-help`}>
          Everybody reads them on the flat screen. They ask the same of each case and stay out of the
          comparison of displays. Both may have the same cases.
        </small>
        {(['preTest', 'postTest'] as const).map((test) => {
          const { title, words, with: withCases } = tests[test];
          const chosen = draft[test];
          const at = protocol.caseSets.findIndex((set) => set.id === testSetIds[test]);
          return (
            <div key={test}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={chosen !== undefined}
                  onChange={({ target }) =>
                    onChange(withCases(target.checked ? [] : undefined), title.toLowerCase())
                  }
                />{' '}
                {words}
              </label>
              {chosen && (
                <CasePicker
                  title={title}
                  cases={cases}
                  chosen={chosen}
                  taken={compared}
                  problems={[
                    ...problemsAt(problems, `caseSets.${at}`, 'below'),
                    ...problemsAt(problems, `sitting.${test}`),
                  ]}
                  onChange={(ids) => onChange(withCases(ids), `cases of the ${title.toLowerCase()}`)}
                />
              )}
            </div>
          );
        })}
      </fieldset>
    </section>
  );
}

const withTask = (tasks: readonly Task[], task: Task, on: boolean): Task[] =>
  taskSchema.options.filter((each) => (each === task ? on : tasks.includes(each)));
