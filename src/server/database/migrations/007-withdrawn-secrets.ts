import type { NumberedMigration } from './migration.ts';

/** So that who withdraws again, since the first reply was lost, is told that it is done. */
export const withdrawnSecretsMigration: NumberedMigration = {
  name: '007-withdrawn-secrets',
  statements: [`CREATE TABLE withdrawn_secrets (mark text PRIMARY KEY)`],
};
