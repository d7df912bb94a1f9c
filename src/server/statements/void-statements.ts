import type { Services } from '../api/services.ts';
import type { Queries } from '../database/tables.ts';
import { type Pilot, seedOf } from '../pilots/pilot.ts';
import { isTold, registrationOf, statementId } from './statement-of.ts';

/**
 * Remembers the statements of somebody who withdraws, by ids alone, so that those that were sent are voided; a batch
 * may be on its way, so all are named.
 */
export async function voidStatements(
  queries: Queries,
  { secretBox, statementAddress }: Pick<Services, 'secretBox' | 'statementAddress'>,
  pilot: Pilot,
  id: string,
): Promise<void> {
  if (statementAddress === undefined) return;
  const rows = await queries
    .selectFrom('sitting_events')
    .select(['device', 'number', 'type'])
    .where('pilot_id', '=', pilot.id)
    .where('participant_id', '=', id)
    .execute();
  const registration = registrationOf({
    address: statementAddress,
    pilotId: pilot.id,
    participantId: id,
    seed: seedOf(pilot, secretBox),
  });
  const told = rows.filter(isTold);
  if (told.length === 0) return;
  await queries
    .insertInto('statements_to_void')
    .values(
      told.map(({ device, number }) => ({
        id: statementId(registration, device, number),
        pilot_id: pilot.id,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
