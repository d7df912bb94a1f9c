import { type Attempt, attemptFromEvents } from './attempt.ts';
import type { AttemptEvent } from './attempt-event.ts';

/** The attempts that a sink's events describe, latest start first. */
export function attemptsFromEvents(events: readonly AttemptEvent[]): Attempt[] {
  const ids = [...new Set(events.map((event) => event.attemptId))];
  return ids
    .map((id) => attemptFromEvents(events.filter((event) => event.attemptId === id)))
    .filter((attempt) => attempt !== undefined)
    .sort((a, b) => b.startedAt - a.startedAt);
}
