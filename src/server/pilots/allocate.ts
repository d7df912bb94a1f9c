import { nextPlace } from '../../research/allocation/next-place.ts';
import { sittingOfDevices } from '../../research/sitting/view-of-sitting.ts';
import type { ParticipantCaller } from '../api/caller.ts';
import { Refusal } from '../api/refusal.ts';
import type { Services } from '../api/services.ts';
import { audit } from '../accounts/audit.ts';
import { findPilot, requireState, seedOf } from './pilot.ts';
import { storedEvents, wayOf } from './stored-sitting.ts';

/**
 * Gives a participant the next place in their stratum's list, once everything that comes before it is stored; asking
 * again gives the same. Places are drawn from the sealed seed one at a time, so nobody can read ahead in the database.
 */
export async function allocate(
  services: Services,
  { pilotId, participantId }: ParticipantCaller,
): Promise<void> {
  const { db, clock, secretBox } = services;
  await db.transaction().execute(async (queries) => {
    // Held for all: two participants must not see the same place free.
    const pilot = await findPilot(queries, pilotId, 'update');
    requireState(pilot, ['open'], 'This pilot takes nobody in at present. Ask who runs it.');
    const way = await wayOf(queries, secretBox, pilot, participantId);
    if (way.sequence !== undefined) return;
    const { state } = sittingOfDevices(way, await storedEvents(queries, pilotId, participantId));
    const participant = await queries
      .selectFrom('participants')
      .select(['stratum', 'consent_hash', 'withdrawn_at'])
      .where('pilot_id', '=', pilotId)
      .where('id', '=', participantId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (
      state !== 'awaiting allocation' ||
      participant.consent_hash === null ||
      participant.withdrawn_at !== null
    )
      throw new Refusal(
        409,
        'sitting/not-yet',
        'What comes before the reading is not all stored yet. Finish those pages and try again.',
      );
    const { stratum } = participant;
    const last = await queries
      .selectFrom('allocation_rows')
      .select(['seq', 'hash'])
      .where('pilot_id', '=', pilotId)
      .where('stratum', '=', stratum)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    const { allocation, sequences } = pilot.protocol;
    const plan = { ...allocation, arms: sequences.map(({ id }) => id) };
    const { seq, arm, hash } = nextPlace(seedOf(pilot, secretBox), stratum, plan, last);
    await queries
      .insertInto('allocation_rows')
      .values({
        pilot_id: pilotId,
        stratum,
        seq,
        arm,
        hash,
        participant_id: participantId,
        allocated_at: clock.now(),
      })
      .execute();
    await audit(queries, clock, {
      actor: 'participant',
      what: 'was allocated',
      pilotId,
      details: { stratum, place: seq },
    });
  });
}
