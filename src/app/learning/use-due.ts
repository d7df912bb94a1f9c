import { useMemo } from 'react';
import type { Attempt } from '../../teaching/attempt/attempt.ts';
import { type DueCase, dueCases } from '../../teaching/scheduling/due-cards.ts';
import { reviewCards } from '../../teaching/scheduling/review-cards.ts';
import { learnersTimeZone } from './learners-time-zone.ts';

/** What has fallen due of a learner's answered questions, by case. */
export function useDue(attempts: readonly Attempt[] | undefined, nowMs: number): readonly DueCase[] {
  return useMemo(() => dueCases(reviewCards(attempts ?? []), nowMs, learnersTimeZone()), [attempts, nowMs]);
}
