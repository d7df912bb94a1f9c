import { type Attempt, nextQuestionId } from '../attempt/attempt.ts';
import { baseCaseId } from '../library/variant-id.ts';
import type { Condition } from '../condition.ts';

/** One attempt as a line of the learner's history. */
export interface HistoryLine {
  readonly attemptId: string;
  readonly caseId: string;
  /** Whether it was a variant with new positions and sizes. */
  readonly variant: boolean;
  /** A review of single questions and not the whole case. */
  readonly review: boolean;
  readonly startedAt: number;
  readonly conditions: readonly Condition[];
  readonly answered: number;
  readonly asked: number;
  readonly score: number;
  readonly max: number;
  readonly complete: boolean;
}

/** Every attempt in which something was answered, the newest first. */
export function learningHistory(attempts: readonly Attempt[]): readonly HistoryLine[] {
  return attempts
    .filter(({ answers }) => answers.length > 0)
    .map((attempt) => ({
      attemptId: attempt.id,
      caseId: baseCaseId(attempt.caseId),
      variant: baseCaseId(attempt.caseId) !== attempt.caseId,
      review: attempt.review === true,
      startedAt: attempt.startedAt,
      conditions: [...new Set(attempt.answers.map(({ condition }) => condition))],
      answered: attempt.answers.length,
      asked: attempt.questionIds.length,
      score: attempt.answers.reduce((sum, { grade }) => sum + grade.score, 0),
      max: attempt.answers.reduce((sum, { grade }) => sum + grade.max, 0),
      complete: attempt.finishedAt !== undefined || nextQuestionId(attempt) === undefined,
    }))
    .sort((a, b) => b.startedAt - a.startedAt);
}
