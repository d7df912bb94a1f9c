import type { Attempt } from './attempt/attempt.ts';
import type { Answer } from './attempt/attempt-event.ts';

/** An answer whose mark a person should look at before it counts. */
export interface ReviewItem {
  readonly attemptId: string;
  readonly caseId: string;
  readonly answer: Answer;
  /** Why the rule was not sure. */
  readonly why: string;
}

/** The answers that wait for a person, the oldest first. */
export function reviewQueue(attempts: readonly Attempt[]): readonly ReviewItem[] {
  return attempts
    .flatMap(({ id, caseId, answers }) =>
      answers.flatMap((answer) => {
        const why = answer.grade.provisional;
        return why === undefined ? [] : [{ attemptId: id, caseId, answer, why }];
      }),
    )
    .sort((a, b) => a.answer.submittedAt - b.answer.submittedAt);
}
