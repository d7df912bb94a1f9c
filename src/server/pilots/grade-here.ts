import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import type { Question, QuestionKey } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';

/** A case with its answers, as the server keeps it for its pilots. */
export interface GradedCase {
  readonly questions: readonly Question[];
  readonly answers: readonly QuestionKey[];
}
/** By the case's id; undefined where the server does not have it. */
export type GradedCases = (caseId: string) => Promise<GradedCase | undefined>;

/** The event with the grade that the server's key gives; as it came where it is no answer or there is no key. */
export async function gradeHere(
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
