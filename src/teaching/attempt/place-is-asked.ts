import type { Question } from '../question.ts';
import { questionKinds } from '../questions/index.ts';
import { type Attempt, answerTo } from './attempt.ts';

/** Whether a question that asks for a place is still open: the truth on the picture would answer it. */
export function placeIsAsked(questions: readonly Question[], attempt: Attempt): boolean {
  return questions.some(
    (asked) =>
      !answerTo(attempt, asked.id) &&
      questionKinds
        .get(asked.kind)
        .controls(asked)
        .some(({ control }) => control === 'pick-point' || control === 'mark-points'),
  );
}

/** Said beside an answer whose truth is not on the picture yet. */
export const truthWaits =
  'Where there is something to show, the picture shows it once every place has been asked for: look at this one again then.';
