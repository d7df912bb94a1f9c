import type { QuestionEffort } from '../attempt/attempt.ts';
import type { Answer } from '../attempt/attempt-event.ts';

/** How well something was remembered, in the scheduler's own steps. */
export type Recall = 'again' | 'hard' | 'good' | 'easy';

/** From this confidence on (0 … 100) a student calls an answer known; at most the other, a guess. */
export const sureFrom = 80;
const guessUpTo = 30;

/**
 * What one answer says about memory: less than half of the marks is to be learnt again; part of them, a hint, a
 * second try or a lucky guess was hard; full marks that the student was sure of were easy. Undefined where
 * nothing was marked.
 */
export function rateAnswer(
  { grade, confidence }: Pick<Answer, 'grade' | 'confidence'>,
  { hintsTaken, missedTries }: QuestionEffort,
): Recall | undefined {
  if (grade.max === 0) return undefined;
  if (grade.score < grade.max / 2) return 'again';
  const helped = hintsTaken > 0 || missedTries > 0;
  const guessed = confidence !== undefined && confidence <= guessUpTo;
  if (!grade.correct || helped || guessed) return 'hard';
  return confidence !== undefined && confidence >= sureFrom ? 'easy' : 'good';
}
