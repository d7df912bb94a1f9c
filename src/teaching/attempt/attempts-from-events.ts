import { groupBy } from '../../base/group-by.ts';
import { type Attempt, attemptFromEvents } from './attempt.ts';
import type { AttemptEvent } from './attempt-event.ts';

/** The attempts that a sink's events describe, latest start first. */
export function attemptsFromEvents(events: readonly AttemptEvent[]): Attempt[] {
  return [...groupBy(events, ({ attemptId }) => attemptId).values()]
    .map(attemptFromEvents)
    .filter((attempt) => attempt !== undefined)
    .sort((a, b) => b.startedAt - a.startedAt);
}
