import type { Queries } from '../database/tables.ts';

/** Begins a query for a pilot's participants, each with their row of the allocation; its columns are null for none yet. */
export const participantsWithPlaces = (db: Queries, pilotId: string) =>
  db
    .selectFrom('participants')
    .leftJoin('allocation_rows', (join) =>
      join
        .onRef('allocation_rows.pilot_id', '=', 'participants.pilot_id')
        .onRef('allocation_rows.participant_id', '=', 'participants.id'),
    )
    .where('participants.pilot_id', '=', pilotId);
