import { type Attempt, attemptFromEvents } from './attempt.ts';
import type { AttemptEvent } from './attempt-event.ts';

/** The attempts that a sink's events describe, latest start first. */
export function attemptsFromEvents(events: readonly AttemptEvent[]): Attempt[] {
  const byAttempt = new Map<string, AttemptEvent[]>();
  for (const event of events) {
    const known = byAttempt.get(event.attemptId);
    if (known) known.push(event);
    else byAttempt.set(event.attemptId, [event]);
  }
  return [...byAttempt.values()]
    .map(attemptFromEvents)
    .filter((attempt) => attempt !== undefined)
    .sort((a, b) => b.startedAt - a.startedAt);
}
