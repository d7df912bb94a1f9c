import type { NumberedMigration } from './migration.ts';

/** What participants' devices send, and what went otherwise than planned. */
export const sittingsMigration: NumberedMigration = {
  name: '003-sittings',
  statements: [
    `CREATE TABLE sitting_sessions (
      token_hash text PRIMARY KEY,
      pilot_id text NOT NULL,
      participant_id text NOT NULL,
      created_at double precision NOT NULL,
      expires_at double precision NOT NULL,
      FOREIGN KEY (pilot_id, participant_id) REFERENCES participants (pilot_id, id)
    )`,
    `CREATE INDEX sitting_sessions_by_participant ON sitting_sessions (pilot_id, participant_id)`,
    `CREATE TABLE sitting_events (
      pilot_id text NOT NULL,
      participant_id text NOT NULL,
      device text NOT NULL,
      number integer NOT NULL,
      type text NOT NULL,
      body text NOT NULL,
      sent_hash text NOT NULL,
      received_at double precision NOT NULL,
      PRIMARY KEY (pilot_id, participant_id, device, number),
      FOREIGN KEY (pilot_id, participant_id) REFERENCES participants (pilot_id, id)
    )`,
    `CREATE TRIGGER sitting_events_never_change BEFORE UPDATE OR TRUNCATE ON sitting_events
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `CREATE TABLE deviations (
      number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      pilot_id text NOT NULL REFERENCES pilots (id),
      participant_id text,
      at double precision NOT NULL,
      recorded_by text NOT NULL REFERENCES accounts (id),
      what text NOT NULL,
      reason text NOT NULL
    )`,
    `CREATE INDEX deviations_by_pilot ON deviations (pilot_id, number)`,
  ],
};
