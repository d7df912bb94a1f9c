import type { Question, QuestionKey } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import type { SittingEvent } from './sitting-event.ts';

/** A case with its answers, as whoever grades it has it. */
export interface GradedCase {
  readonly questions: readonly Question[];
  readonly answers: readonly QuestionKey[];
}
/** By the case's id; undefined where it is not to be had. */
export type GradedCases = (caseId: string) => Promise<GradedCase | undefined>;

/**
 * The event with the grade that the case's own key gives; as it came where it is no answer or there is no key. Throws
 * a `UserError` where the question cannot be answered like that.
 */
export async function gradeEvent(
  event: SittingEvent,
  caseId: string | undefined,
  cases: GradedCases | undefined,
): Promise<SittingEvent> {
  if (event.type !== 'answered' || caseId === undefined) return event;
  const graded = await cases?.(caseId);
  const { questionId, response } = event.answer;
  const question = graded?.questions.find(({ id }) => id === questionId);
  const key = graded?.answers.find((answer) => answer.questionId === questionId);
  if (!question || !key) return event;
  const grade = questionKinds.get(question.kind).grade(question, key, response);
  return { ...event, answer: { ...event.answer, grade } };
}
