import { type AuditEntry, audit } from '../accounts/audit.ts';
import { Refusal } from '../api/refusal.ts';
import type { Services } from '../api/services.ts';
import { voidStatements } from '../statements/void-statements.ts';
import { findPilot, requireState } from './pilot.ts';

/**
 * Deletes what a participant did, by their code, until the data are locked. Their place in the allocation stays,
 * since every later place is sealed with it; the code lets nobody in any more.
 */
export async function withdraw(
  services: Services,
  code: string,
  by: Pick<AuditEntry, 'actor' | 'details'> = { actor: 'participant' },
): Promise<void> {
  const { db, clock } = services;
  await db.transaction().execute(async (queries) => {
    const found = await queries
      .selectFrom('participants')
      .select('pilot_id')
      .where('code', '=', code)
      .executeTakeFirst();
    if (!found) throw new Refusal(404, 'sitting/no-code', 'This code is not in use here. Check it.');
    // The pilot before the participant, as everywhere: two in the other order could wait for each other for good.
    const pilot = await findPilot(queries, found.pilot_id, 'share');
    requireState(
      pilot,
      ['locked', 'open'],
      'The data of this pilot are locked, so nothing can be deleted any more. Ask who runs it.',
    );
    const participant = await queries
      .selectFrom('participants')
      .select('id')
      .where('code', '=', code)
      .forUpdate()
      .executeTakeFirst();
    if (!participant) return;
    const of = { pilot_id: pilot.id, participant_id: participant.id };
    await voidStatements(queries, services, pilot, participant.id);
    for (const table of ['sitting_events', 'sitting_sessions'] as const)
      await queries
        .deleteFrom(table)
        .where('pilot_id', '=', of.pilot_id)
        .where('participant_id', '=', of.participant_id)
        .execute();
    await queries
      .updateTable('deviations')
      .set({ participant_id: null })
      .where('pilot_id', '=', of.pilot_id)
      .where('participant_id', '=', of.participant_id)
      .execute();
    await queries
      .updateTable('participants')
      .set({
        code: null,
        consent_hash: null,
        withdrawn_at: clock.now(),
        last_arrival: 0,
        last_seen_at: null,
        stated_arrival: 0,
        extra_case_minutes: 0,
        extra_sitting_minutes: 0,
      })
      .where('pilot_id', '=', of.pilot_id)
      .where('id', '=', of.participant_id)
      .execute();
    await audit(queries, clock, { ...by, what: 'withdrew', pilotId: pilot.id });
  });
}
