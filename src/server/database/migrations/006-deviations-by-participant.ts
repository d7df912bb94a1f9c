import type { NumberedMigration } from './migration.ts';

/** The board counts deviations of each participant, and withdrawal looks for one's. */
export const deviationsByParticipantMigration: NumberedMigration = {
  name: '006-deviations-by-participant',
  statements: [`CREATE INDEX deviations_by_participant ON deviations (pilot_id, participant_id)`],
};
