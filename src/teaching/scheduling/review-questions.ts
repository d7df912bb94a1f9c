import type { Attempt } from '../attempt/attempt.ts';
import { baseCaseId } from '../library/variant-id.ts';
import { dueCards } from './due-cards.ts';
import { reviewCards } from './review-cards.ts';

/**
 * Which questions a review of one case asks: those due on the learner's day, and what was wrong while the learner was
 * sure of it. Empty where there is nothing to review.
 */
export function reviewQuestions(
  attempts: readonly Attempt[],
  caseId: string,
  nowMs: number,
  timeZone: string,
): readonly string[] {
  const cards = reviewCards(attempts).filter((card) => card.caseId === baseCaseId(caseId));
  const due = dueCards(cards, nowMs, timeZone);
  return cards.filter((card) => card.misconception || due.includes(card)).map(({ questionId }) => questionId);
}
