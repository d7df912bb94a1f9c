import { Refusal } from '../api/refusal.ts';
import type { Queries } from '../database/tables.ts';

/** A participant who has not withdrawn, held until the transaction ends; throws a `Refusal` (404) where there is none. */
export async function heldParticipant(queries: Queries, pilotId: string, participantId: string) {
  const found = await queries
    .selectFrom('participants')
    .select(['id', 'code', 'extra_case_minutes', 'extra_sitting_minutes'])
    .where('pilot_id', '=', pilotId)
    .where('id', '=', participantId)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (found) return found;
  throw new Refusal(404, 'pilots/participant', 'There is no such participant in this pilot.');
}
