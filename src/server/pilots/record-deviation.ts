import type { Clock } from '../../base/clock.ts';
import type { Queries } from '../database/tables.ts';

/** Something that went otherwise than planned, with why: it is printed with the report and cannot be taken back. */
export interface Deviation {
  readonly pilotId: string;
  /** Null where it is about the pilot as a whole. */
  readonly participantId: string | null;
  /** An account's id. */
  readonly by: string;
  readonly what: string;
  readonly reason: string;
}

export async function recordDeviation(queries: Queries, clock: Clock, deviation: Deviation): Promise<void> {
  const { pilotId, participantId, by, what, reason } = deviation;
  await queries
    .insertInto('deviations')
    .values({
      pilot_id: pilotId,
      participant_id: participantId,
      at: clock.now(),
      recorded_by: by,
      what,
      reason,
    })
    .execute();
}
