import { type Protocol, protocolSchema } from '../../../src/research/protocol/protocol.ts';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { rehearsal } from '../rehearsal.ts';

const whole = rehearsal();
const { describing: _, familiarisation: __, breakMinutes: ___, ...sitting } = whole.protocol.sitting!;

/** A pilot whose sittings are short, nine real events each, so that very many fit into a database. */
export const smallPilot: Protocol = protocolSchema.parse({
  ...whole.protocol,
  id: 'small-pilot',
  caseSets: whole.protocol.caseSets.map((set) => ({
    ...set,
    cases: set.cases.slice(0, 1).map((entry) => ({ ...entry, questions: entry.questions.slice(0, 1) })),
  })),
  sitting: { ...sitting, before: [], afterPeriod: [], perCondition: [], preference: false },
});

/** What a participant of each sequence does in it. */
export const smallSittings: ReadonlyMap<string, readonly SittingEvent[]> = new Map(
  simulateCohort(smallPilot, { ...whole.options, participants: smallPilot.sequences.length }).map(
    ({ sequence, events }) => [sequence, events],
  ),
);
