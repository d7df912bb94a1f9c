import { awaitingGrade } from '../../src/research/sitting/awaiting-grade.ts';
import type { Happening } from '../../src/research/sitting/happening.ts';
import type { SittingEvent } from '../../src/research/sitting/sitting-event.ts';

/** An event of a robot as a device without keys sends it. */
export const ungraded = (event: SittingEvent): SittingEvent =>
  event.type === 'answered' ? { ...event, answer: { ...event.answer, grade: awaitingGrade } } : event;

/** An event of a robot as a device without keys records it; the journal adds number and time. */
export function happeningOf(event: SittingEvent): Happening {
  const { number: _number, at: _at, ...happening } = ungraded(event);
  return happening;
}
