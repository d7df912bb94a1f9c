import type { Case } from '../case.ts';
import type { CaseSummary } from '../case-summary.ts';
import type { Question } from '../question.ts';
import { questionKinds } from '../questions/index.ts';
import { quantityOfQuestion } from './measured-quantity.ts';

type Told = Omit<CaseSummary, 'questionCount' | 'tasks' | 'quantities' | 'synthetic'> &
  Pick<Case, 'provenance'>;

/** The line of a case in the case list, from what it says openly; an authored case will do, before its truth is known. */
export function summaryOf(
  openly: Pick<Case, keyof Told> & { readonly questions: readonly Pick<Question, 'kind' | 'prompt'>[] },
): CaseSummary {
  const { id, revision, title, system, level, provenance, estimatedMinutes, history } = openly;
  const { objectives, tags, questions } = openly;
  const tasks = questions.map(({ kind }) =>
    questionKinds.has(kind) ? questionKinds.get(kind).task : undefined,
  );
  return {
    id,
    revision,
    title,
    system,
    level,
    synthetic: provenance.kind === 'synthetic',
    estimatedMinutes,
    history,
    objectives,
    tags,
    questionCount: questions.length,
    tasks: eachOnce(tasks),
    quantities: eachOnce(questions.map(quantityOfQuestion)),
  };
}

function eachOnce<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values)].filter((value) => value !== undefined).sort();
}
