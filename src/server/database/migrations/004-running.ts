import type { NumberedMigration } from './migration.ts';

/** What running a pilot needs: the order of arrival, extra time, earlier protocols, and statements to a record store. */
export const runningMigration: NumberedMigration = {
  name: '004-running',
  statements: [
    // Rises with every event; within one participant, whose row is held meanwhile, in the order of storing too.
    `ALTER TABLE sitting_events ADD COLUMN arrival bigint GENERATED ALWAYS AS IDENTITY`,
    `ALTER TABLE participants
      ADD COLUMN last_arrival bigint NOT NULL DEFAULT 0,
      ADD COLUMN last_seen_at double precision,
      ADD COLUMN stated_arrival bigint NOT NULL DEFAULT 0,
      ADD COLUMN extra_case_minutes double precision NOT NULL DEFAULT 0,
      ADD COLUMN extra_sitting_minutes double precision NOT NULL DEFAULT 0`,
    `UPDATE participants SET (last_arrival, last_seen_at) = (
      SELECT coalesce(max(arrival), 0), max(received_at) FROM sitting_events
      WHERE sitting_events.pilot_id = participants.pilot_id AND participant_id = participants.id)`,
    `CREATE TABLE earlier_protocols (
      pilot_id text NOT NULL REFERENCES pilots (id),
      number integer NOT NULL,
      protocol text NOT NULL,
      protocol_hash text NOT NULL,
      consent_hash text NOT NULL,
      PRIMARY KEY (pilot_id, number)
    )`,
    `CREATE TRIGGER earlier_protocols_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON earlier_protocols
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `CREATE TABLE statement_deliveries (
      pilot_id text PRIMARY KEY REFERENCES pilots (id),
      leased_until double precision NOT NULL DEFAULT 0,
      lease text NOT NULL DEFAULT '',
      next_at double precision NOT NULL DEFAULT 0,
      failures integer NOT NULL DEFAULT 0,
      sent integer NOT NULL DEFAULT 0,
      refused integer NOT NULL DEFAULT 0,
      problem text
    )`,
    `CREATE TABLE statements_to_void (
      id text PRIMARY KEY,
      pilot_id text NOT NULL REFERENCES pilots (id)
    )`,
    `CREATE INDEX statements_to_void_by_pilot ON statements_to_void (pilot_id)`,
  ],
};
