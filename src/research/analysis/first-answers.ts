import type { SittingEvent } from '../sitting/sitting-event.ts';

/**
 * Events without answers to what was answered before by the devices' clocks: somebody may go on with a second device
 * before the first has sent everything, and then the first answer counts.
 */
export function firstAnswers(events: readonly SittingEvent[]): SittingEvent[] {
  const first = new Map<string, SittingEvent>();
  const answered = events.filter((event) => event.type === 'answered').sort((a, b) => a.at - b.at);
  for (const event of answered) {
    const place = `${event.stepId}\n${event.answer.questionId}`;
    if (!first.has(place)) first.set(place, event);
  }
  const counted = new Set(first.values());
  return events.filter((event) => event.type !== 'answered' || counted.has(event));
}
