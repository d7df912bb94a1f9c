import type { Case } from '../../teaching/case.ts';
import type { Task } from '../../teaching/library/task.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolProblem } from './protocol-problem.ts';
import { taskWords } from './task-words.ts';

/** Which cases are read, by their ids. */
export interface CaseChoice {
  /** Of each set; a parallel design has one set. */
  readonly caseSets: readonly (readonly string[])[];
  /** Of a test before and of one after everything else; none where there is no such test. */
  readonly preTest?: readonly string[];
  readonly postTest?: readonly string[];
}

/** Ids of the case sets that a draft's tests become. */
export const testSetIds = { preTest: 'before', postTest: 'after' } as const;

/** The case sets of a draft, those of its tests last, and what is wrong with them; `cases` as `protocolFromDraft` takes them. */
export function draftedCaseSets(
  draft: CaseChoice & { readonly tasks: readonly Task[] },
  cases: ReadonlyMap<string, Pick<Case, 'id' | 'questions'>>,
): { readonly caseSets: Protocol['caseSets']; readonly problems: readonly ProtocolProblem[] } {
  const problems: ProtocolProblem[] = [];
  const sets = [
    ...draft.caseSets.map((ids, s) => ({
      id: String(s + 1),
      name: draft.caseSets.length > 1 ? `Case set ${s + 1}` : 'The comparison',
      ids,
    })),
    ...(draft.preTest ? [{ id: testSetIds.preTest, name: 'The pre-test', ids: draft.preTest }] : []),
    ...(draft.postTest ? [{ id: testSetIds.postTest, name: 'The post-test', ids: draft.postTest }] : []),
  ];
  const caseSets = sets.map(({ id, ids }, s) => ({
    id,
    cases: ids.map((caseId, c) => {
      const found = cases.get(caseId);
      const fault = (message: string) => problems.push({ path: `caseSets.${s}.cases.${c}`, message });
      if (!found) fault(`The case ${caseId} is not here yet.`);
      const asks = Object.fromEntries(
        draft.tasks.flatMap((task) => {
          const question = found?.questions.find(({ kind }) => questionKinds.get(kind).task === task);
          if (question) return [[task, question.id] as const];
          if (found)
            fault(
              `${caseId} has no question of the kind “${taskWords[task]}”. Choose another case, or leave that out.`,
            );
          return [];
        }),
      );
      return { id: caseId, questions: Object.keys(asks), asks };
    }),
  }));
  if (new Set(draft.caseSets.map((ids) => ids.length)).size > 1)
    problems.push({
      path: 'caseSets',
      message: 'The case sets have different sizes. Give each as many cases.',
    });
  for (const [s, { name, ids }] of sets.entries())
    if (ids.length === 0) problems.push({ path: `caseSets.${s}`, message: `${name} has no cases yet.` });
  const twice = draft.caseSets.flat().filter((caseId, i, all) => all.indexOf(caseId) < i);
  for (const caseId of new Set(twice))
    problems.push({ path: 'caseSets', message: `${caseId} is in two sets: nobody may see a case twice.` });
  return { caseSets, problems };
}
