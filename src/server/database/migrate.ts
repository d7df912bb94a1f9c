import { type Migration, Migrator, sql } from 'kysely';
import { accountsMigration } from './migrations/001-accounts.ts';
import { pilotsMigration } from './migrations/002-pilots.ts';
import { sittingsMigration } from './migrations/003-sittings.ts';
import { runningMigration } from './migrations/004-running.ts';
import { secretMarkMigration } from './migrations/005-secret-mark.ts';
import { deviationsByParticipantMigration } from './migrations/006-deviations-by-participant.ts';
import { withdrawnSecretsMigration } from './migrations/007-withdrawn-secrets.ts';
import type { Database } from './tables.ts';

/** In order; what has run somewhere is never edited, a change is a migration of its own. */
export const migrations = [
  accountsMigration,
  pilotsMigration,
  sittingsMigration,
  runningMigration,
  secretMarkMigration,
  deviationsByParticipantMigration,
  withdrawnSecretsMigration,
] as const;

/** Brings a database to the newest form; two servers that start at once wait for each other. Throws where a step fails. */
export async function migrate(db: Database): Promise<void> {
  const known = migrations.map(({ name, statements }): [string, Migration] => [
    name,
    {
      async up(queries) {
        for (const statement of statements) await sql.raw(statement).execute(queries);
      },
    },
  ]);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(known) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
