import { instruments } from '../../research/instruments/index.ts';
import { scoreInstrument } from '../../research/instruments/score-instrument.ts';
import type { SittingEvent } from '../../research/sitting/sitting-event.ts';

/** What also happens while somebody has not said yet whether they are well enough to go on. */
const meanwhile: ReadonlySet<SittingEvent['type']> = new Set(['allocated', 'paced', 'stopped', 'resumed']);

/** The questionnaire that told to take care and after which the participant has not gone on; undefined where there is none. */
export function unheededForm(
  events: readonly SittingEvent[],
): Extract<SittingEvent, { type: 'filled' }> | undefined {
  const last = events.findLast(({ type }) => !meanwhile.has(type));
  if (last?.type !== 'filled' || !instruments.has(last.form.instrumentId)) return undefined;
  const instrument = instruments.get(last.form.instrumentId);
  // Under other words its numbers mean something else.
  if (instrument.wordingHash !== last.form.wordingHash) return undefined;
  return scoreInstrument(instrument, last.form.answers).caution === undefined ? undefined : last;
}
