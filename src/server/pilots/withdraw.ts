import { type AuditEntry, audit } from '../accounts/audit.ts';
import { Refusal } from '../api/refusal.ts';
import type { Services } from '../api/services.ts';
import type { Queries } from '../database/tables.ts';
import { voidStatements } from '../statements/void-statements.ts';
import { findPilot, requireState } from './pilot.ts';
import type { SecretBox } from './secret-box.ts';
import { isWithdrawn, keepWithdrawn } from './withdrawn-secrets.ts';

/**
 * Deletes what a participant did, by their code, until the data are locked. Their place in the allocation stays,
 * since every later place is sealed with it; the code lets nobody in any more. Doing it again by the same code changes
 * nothing. Throws a `Refusal` where the code was never in use or the data are locked.
 */
export async function withdraw(
  services: Services,
  code: string,
  by: Pick<AuditEntry, 'actor' | 'details'> = { actor: 'participant' },
): Promise<void> {
  const { db, clock, secretBox } = services;
  await db.transaction().execute(async (queries) => {
    const found = await queries
      .selectFrom('participants')
      .select('pilot_id')
      .where('code', '=', code)
      .executeTakeFirst();
    if (!found) {
      await requireWithdrawn(queries, secretBox, code);
      return;
    }
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
    if (!participant) {
      await requireWithdrawn(queries, secretBox, code);
      return;
    }
    const of = { pilot_id: pilot.id, participant_id: participant.id };
    await voidStatements(queries, services, pilot, participant.id);
    const sessions = await queries
      .selectFrom('sitting_sessions')
      .select('token_hash')
      .where('pilot_id', '=', of.pilot_id)
      .where('participant_id', '=', of.participant_id)
      .execute();
    const cookies = sessions.map((session) => ({
      tokenHash: session.token_hash,
      participantId: participant.id,
    }));
    await keepWithdrawn(queries, secretBox, [{ code }, ...cookies]);
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

/** Whoever asks again is told that it is done; another code is as unknown as one that never was. */
async function requireWithdrawn(queries: Queries, secretBox: SecretBox, code: string): Promise<void> {
  if (await isWithdrawn(queries, secretBox, { code })) return;
  throw new Refusal(404, 'sitting/no-code', 'This code is not in use here. Check it.');
}
