import type { Services } from '../api/services.ts';
import { sittingEventSchema } from '../../research/sitting/sitting-event.ts';
import type { Pilot } from '../pilots/pilot.ts';
import { wayOf } from '../pilots/stored-sitting.ts';
import type { RecordStoreOptions } from './record-store.ts';
import type { Statement } from './statement.ts';
import { statementOf } from './statement-of.ts';

/** Statements of one participant that are to be sent next. */
export interface Unsent {
  readonly participantId: string;
  readonly statements: readonly Statement[];
  /** The arrival up to which they go. */
  readonly until: number;
}

const mostEvents = 200;

/** Of the first participant with events that were not told yet, those that arrived first; undefined where there are none. */
export async function unsentOf(
  { db, secretBox }: Services,
  pilot: Pilot,
  { address, when }: RecordStoreOptions,
  seed: string,
): Promise<Unsent | undefined> {
  const participant = await db
    .selectFrom('participants')
    .select(['id', 'stated_arrival'])
    .where('pilot_id', '=', pilot.id)
    .where('withdrawn_at', 'is', null)
    .whereRef('last_arrival', '>', 'stated_arrival')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!participant) return undefined;
  const rows = await db
    .selectFrom('sitting_events')
    .select(['device', 'body', 'received_at', 'arrival'])
    .where('pilot_id', '=', pilot.id)
    .where('participant_id', '=', participant.id)
    .where('arrival', '>', participant.stated_arrival)
    .orderBy('arrival')
    .limit(mostEvents)
    .execute();
  const last = rows.at(-1);
  if (!last) return undefined;
  const way = await wayOf(db, secretBox, pilot, participant.id);
  const steps = new Map((way.all ?? way.beforeAllocation).map((step) => [step.id, step]));
  const stepOf = (stepId: string) => steps.get(stepId);
  const source = {
    address,
    pilotId: pilot.id,
    participantId: participant.id,
    seed,
    stepOf,
    ...(when === 'revealed' && {
      conditionOf(stepId: string) {
        const step = stepOf(stepId);
        return step && 'condition' in step ? step.condition : undefined;
      },
    }),
  };
  return {
    participantId: participant.id,
    until: last.arrival,
    statements: rows.flatMap(({ device, body, received_at }) => {
      const event = sittingEventSchema.parse(JSON.parse(body));
      return statementOf(source, { device, event }, received_at) ?? [];
    }),
  };
}
