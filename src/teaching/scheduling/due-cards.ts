import { groupBy } from '../../base/group-by.ts';
import { daysBetween, learningDay } from './learning-day.ts';
import type { ReviewCard } from './review-cards.ts';

/** What a learner has to look at again, by case. */
export interface DueCase {
  readonly caseId: string;
  readonly questionIds: readonly string[];
}

/** The cards due on the learner's day of `nowMs` or before it; misconceptions first, then the longest overdue. */
export function dueCards(cards: readonly ReviewCard[], nowMs: number, timeZone: string): ReviewCard[] {
  const today = learningDay(nowMs, timeZone);
  return cards
    .filter(({ memory }) => learningDay(memory.dueAt, timeZone) <= today)
    .sort(
      (a, b) =>
        Number(b.misconception !== undefined) - Number(a.misconception !== undefined) ||
        a.memory.dueAt - b.memory.dueAt,
    );
}

/** The same by case, so that one scan is loaded once; the order of the first card of each case is kept. */
export function dueCases(cards: readonly ReviewCard[], nowMs: number, timeZone: string): DueCase[] {
  const byCase = groupBy(dueCards(cards, nowMs, timeZone), ({ caseId }) => caseId);
  return [...byCase].map(([caseId, due]) => ({
    caseId,
    questionIds: due.map(({ questionId }) => questionId),
  }));
}

/** How many cards fall due on each of the learner's next days; entry 0 is today with everything overdue. */
export function dueAhead(
  cards: readonly ReviewCard[],
  nowMs: number,
  timeZone: string,
  days: number,
): number[] {
  const today = learningDay(nowMs, timeZone);
  const counts = new Array<number>(days).fill(0);
  for (const { memory } of cards) {
    const ahead = Math.max(0, daysBetween(today, learningDay(memory.dueAt, timeZone)));
    if (ahead < days) counts[ahead]!++;
  }
  return counts;
}
