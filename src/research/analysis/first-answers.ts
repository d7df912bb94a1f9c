import type { SittingEvent } from '../sitting/sitting-event.ts';

/**
 * Events without answers to what was answered before by the devices' clocks, questionnaires among them: somebody may
 * go on with a second device before the first has sent everything, and then the first answer counts.
 */
export function firstAnswers(events: readonly SittingEvent[]): SittingEvent[] {
  const first = new Map<string, SittingEvent>();
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const place = placeOf(event);
    if (place !== undefined && !first.has(place)) first.set(place, event);
  }
  return events.filter((event) => {
    const place = placeOf(event);
    return place === undefined || first.get(place) === event;
  });
}

function placeOf(event: SittingEvent): string | undefined {
  if (event.type === 'filled') return event.stepId;
  return event.type === 'answered' ? `${event.stepId}\n${event.answer.questionId}` : undefined;
}
