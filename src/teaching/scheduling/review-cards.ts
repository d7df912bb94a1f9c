import { groupBy } from '../../base/group-by.ts';
import { type Attempt, effortOn } from '../attempt/attempt.ts';
import type { Answer } from '../attempt/attempt-event.ts';
import { baseCaseId } from '../library/variant-id.ts';
import { type Misconception, misconceptionIn } from './misconception.ts';
import { rateAnswer } from './rate-answer.ts';
import { type Memory, type Review, schedule } from './schedule.ts';

/** One question that was answered at least once, to be asked again when it is about to be forgotten. */
export interface ReviewCard {
  /** The case itself, also where a variant of it was answered. */
  readonly caseId: string;
  readonly questionId: string;
  readonly questionKind: string;
  readonly memory: Memory;
  /** Every answer that counted, the oldest first. */
  readonly log: readonly Review[];
  /** A wrong answer that the student was sure of and has not put right since. */
  readonly misconception: Misconception | undefined;
}

/**
 * The cards of one learner, in the order in which they fall due. They follow from the answers alone: nothing else
 * is stored, and answers from two devices give the same cards in any order of arrival.
 */
export function reviewCards(attempts: readonly Attempt[]): readonly ReviewCard[] {
  const given = attempts
    .flatMap((attempt) =>
      attempt.answers.map((answer) => ({
        answer,
        caseId: baseCaseId(attempt.caseId),
        effort: effortOn(attempt, answer.questionId),
      })),
    )
    .sort((a, b) => a.answer.submittedAt - b.answer.submittedAt);
  return [...groupBy(given, ({ caseId, answer }) => `${caseId}/${answer.questionId}`).values()]
    .flatMap((answers) => {
      const reviews = answers.flatMap(({ answer, effort }) => {
        const recall = rateAnswer(answer, effort);
        return recall === undefined ? [] : [{ at: answer.submittedAt, recall }];
      });
      if (reviews.length === 0) return [];
      return [
        cardOf(
          answers[0]!.caseId,
          answers.map(({ answer }) => answer),
          schedule(reviews),
        ),
      ];
    })
    .sort((a, b) => a.memory.dueAt - b.memory.dueAt);
}

function cardOf(caseId: string, answers: readonly Answer[], log: readonly Review[]): ReviewCard {
  const { questionId, questionKind } = answers.at(-1)!;
  const { memory } = log.at(-1)!;
  return { caseId, questionId, questionKind, memory, log, misconception: misconceptionIn(answers) };
}
