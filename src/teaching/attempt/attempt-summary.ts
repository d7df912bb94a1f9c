import { marksText } from '../marks-text.ts';
import { type Attempt, nextQuestionId } from './attempt.ts';

/** What an attempt amounts to so far. */
export interface AttemptSummary {
  readonly answered: number;
  readonly questionCount: number;
  /** Sum of the scores; a total below 0 (formula scoring) stays below 0. */
  readonly score: number;
  /** Sum of full marks of the questions answered so far. */
  readonly maxAnswered: number;
  readonly correct: number;
  /** True when every question is answered or the student ended it. */
  readonly complete: boolean;
  /** Questions to look at again: answered without full marks. */
  readonly toReview: readonly string[];
  /** One sentence for the student; a practice result says that it is practice. */
  readonly sentence: string;
}

export function summarise(attempt: Attempt): AttemptSummary {
  const { answers, questionIds } = attempt;
  const score = answers.reduce((sum, answer) => sum + answer.grade.score, 0);
  const maxAnswered = answers.reduce((sum, answer) => sum + answer.grade.max, 0);
  const correct = answers.filter(({ grade }) => grade.correct && grade.max > 0).length;
  const open = attempt.finishedAt === undefined && nextQuestionId(attempt) !== undefined;
  const marks = `${marksText(score)} of ${marksText(maxAnswered)} marks`;
  return {
    answered: answers.length,
    questionCount: questionIds.length,
    score,
    maxAnswered,
    correct,
    complete: !open,
    toReview: answers.filter((answer) => !answer.grade.correct).map((answer) => answer.questionId),
    sentence: `Practice ${open ? 'so far' : 'result'}: ${marks}, ${answers.length} of ${questionIds.length} questions answered.`,
  };
}
