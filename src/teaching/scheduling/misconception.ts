import type { Answer } from '../attempt/attempt-event.ts';
import { sureFrom } from './rate-answer.ts';

/** Something wrong that the student was sure of: what most needs to be talked about. */
export interface Misconception {
  /** When the answer was given, ms since the Unix epoch. */
  readonly at: number;
  /** 0 … 100. */
  readonly confidence: number;
}

/** Whether an answer was wrong (less than half of the marks) and given with high confidence. */
export function isMisconception({ grade, confidence }: Pick<Answer, 'grade' | 'confidence'>): boolean {
  return grade.max > 0 && grade.score < grade.max / 2 && confidence !== undefined && confidence >= sureFrom;
}

/** Said with the result; undefined where there was none. */
export function misconceptionText(answer: Pick<Answer, 'grade' | 'confidence'>): string | undefined {
  if (!isMisconception(answer)) return undefined;
  return `You were ${answer.confidence} % sure of this: well worth another look.`;
}

/** The newest misconception among the answers to one question, oldest first; none once it was answered right after it. */
export function misconceptionIn(answers: readonly Answer[]): Misconception | undefined {
  const last = answers.findLast((answer) => isMisconception(answer));
  if (!last || answers.some((answer) => answer.grade.correct && answer.submittedAt > last.submittedAt))
    return undefined;
  return { at: last.submittedAt, confidence: last.confidence! };
}
