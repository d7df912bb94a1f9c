import type { NumberedMigration } from './migration.ts';

/** Pilots, their participants and who was allocated to what. */
export const pilotsMigration: NumberedMigration = {
  name: '002-pilots',
  statements: [
    `CREATE TABLE pilots (
      id text PRIMARY KEY,
      state text NOT NULL CHECK (state IN ('draft', 'locked', 'open', 'closed', 'revealed')),
      protocol text NOT NULL,
      protocol_hash text,
      sealed_seed text,
      created_by text NOT NULL REFERENCES accounts (id),
      created_at double precision NOT NULL,
      opened_at double precision,
      closed_at double precision,
      revealed_at double precision,
      CHECK (state = 'draft' OR (protocol_hash IS NOT NULL AND sealed_seed IS NOT NULL))
    )`,
    `CREATE TABLE participants (
      pilot_id text NOT NULL REFERENCES pilots (id),
      id text NOT NULL,
      code text UNIQUE,
      stratum text NOT NULL,
      issued_at double precision NOT NULL,
      joined_at double precision,
      consent_hash text,
      withdrawn_at double precision,
      PRIMARY KEY (pilot_id, id)
    )`,
    `CREATE TABLE allocation_rows (
      pilot_id text NOT NULL,
      stratum text NOT NULL,
      seq integer NOT NULL CHECK (seq > 0),
      arm text NOT NULL,
      hash text NOT NULL,
      participant_id text NOT NULL,
      allocated_at double precision NOT NULL,
      PRIMARY KEY (pilot_id, stratum, seq),
      UNIQUE (pilot_id, participant_id),
      FOREIGN KEY (pilot_id, participant_id) REFERENCES participants (pilot_id, id)
    )`,
    `CREATE TRIGGER allocation_rows_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON allocation_rows
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ],
};
