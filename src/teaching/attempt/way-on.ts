import { type Attempt, nextQuestionId } from './attempt.ts';

/** What the button that leads on from an answer's feedback says. */
export function wayOn(attempt: Attempt): string {
  if (attempt.finishedAt !== undefined) return 'Back to your result';
  return nextQuestionId(attempt) ? 'Next question' : 'See your result';
}
