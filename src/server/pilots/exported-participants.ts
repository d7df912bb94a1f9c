import type { ParticipantRecord } from '../../research/analysis/observations-of.ts';
import type { DeviceEvent } from '../../research/sitting/view-of-sitting.ts';
import type { Services } from '../api/services.ts';
import { participantsWithPlaces } from './participants-with-places.ts';
import type { Pilot } from './pilot.ts';
import { storedEventsOf, wayIn } from './stored-sitting.ts';

export interface ExportedParticipant {
  readonly record: ParticipantRecord;
  readonly facts: { readonly stratum: string };
  readonly stored: readonly DeviceEvent[];
}

/** Some megabytes of events, and few enough questions to the database. */
const atOnce = 25;

/** Those who sent something and have not withdrawn, by id, some at a time: no more of them are in memory. */
export async function* exportedParticipants(
  { db, secretBox }: Pick<Services, 'db' | 'secretBox'>,
  pilot: Pilot,
): AsyncGenerator<ExportedParticipant[]> {
  for (let last = ''; ; ) {
    const page = await participantsWithPlaces(db, pilot.id)
      .select(['participants.id', 'participants.stratum', 'arm'])
      .where('participants.id', '>', last)
      .where('withdrawn_at', 'is', null)
      .orderBy('participants.id')
      .limit(atOnce)
      .execute();
    if (page.length === 0) return;
    last = page.at(-1)!.id;
    const events = await storedEventsOf(
      db,
      pilot.id,
      page.map(({ id }) => id),
    );
    yield page.flatMap(({ id, stratum, arm }): ExportedParticipant[] => {
      const stored = events.get(id);
      if (!stored) return [];
      const way = wayIn(secretBox, pilot, id, arm ?? undefined);
      const record = {
        participantId: id,
        sequence: way.sequence ?? '',
        steps: way.all ?? way.beforeAllocation,
        events: stored.map(({ event }) => event),
      };
      return [{ record, facts: { stratum }, stored }];
    });
  }
}
