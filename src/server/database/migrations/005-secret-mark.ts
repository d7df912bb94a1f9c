import type { NumberedMigration } from './migration.ts';

/** Something that the server's secret has sealed, so that a server with another one notices before it seals a seed. */
export const secretMarkMigration: NumberedMigration = {
  name: '005-secret-mark',
  statements: [
    `CREATE TABLE secret_mark (
      only_row integer PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
      sealed text NOT NULL
    )`,
  ],
};
