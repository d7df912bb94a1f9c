import { sql } from 'kysely';
import type { Database } from '../../../src/server/database/tables.ts';
import { smallPilot, smallSittings } from './small-pilot.ts';

/**
 * Writes sittings `from`…`to` of the small pilot straight into the tables: finished, with a place each, the events of
 * each sequence's robot and their codes `bulk-…`. The places' hashes are none, so the list does not verify.
 */
export async function loadSittings(db: Database, from: number, to: number): Promise<void> {
  const arms = smallPilot.sequences.map(({ id }) => id);
  const name = sql`'bulk-' || lpad(i::text, 7, '0')`;
  const arm = sql`(ARRAY[${sql.join(arms)}])[i % ${sql.lit(arms.length)} + 1]`;
  const events = [...smallSittings].flatMap(([sequence, list]) =>
    list.map(
      (event) => sql`(${sequence}, ${event.number}::integer, ${event.type}, ${JSON.stringify(event)})`,
    ),
  );
  const numbers = sql`generate_series(${sql.lit(from)}, ${sql.lit(to)}) AS i`;
  await db.transaction().execute(async (queries) => {
    // Foreign keys of a million rows that are known to be there need not be looked up.
    await sql`SET LOCAL session_replication_role = replica`.execute(queries);
    await sql`INSERT INTO participants (pilot_id, id, code, stratum, issued_at, joined_at, consent_hash)
      SELECT ${smallPilot.id}, ${name}, ${name}, 'all', i, i, 'consented' FROM ${numbers}`.execute(queries);
    await sql`INSERT INTO sitting_sessions (token_hash, pilot_id, participant_id, created_at, expires_at)
      SELECT md5(i::text), ${smallPilot.id}, ${name}, i, i FROM ${numbers}`.execute(queries);
    await sql`INSERT INTO allocation_rows (pilot_id, stratum, seq, arm, hash, participant_id, allocated_at)
      SELECT ${smallPilot.id}, 'all', i, ${arm}, md5(i::text), ${name}, i FROM ${numbers}`.execute(queries);
    await sql`INSERT INTO sitting_events
        (pilot_id, participant_id, device, number, type, body, sent_hash, received_at)
      SELECT ${smallPilot.id}, ${name}, 'bulk-device', event.number, event.type, event.body,
        md5(event.body), i * 1000 + event.number
      FROM ${numbers} JOIN (VALUES ${sql.join(events)}) AS event (sequence, number, type, body)
        ON event.sequence = ${arm}`.execute(queries);
    await sql`UPDATE participants SET last_arrival = sent.arrival, last_seen_at = sent.at
      FROM (SELECT participant_id, max(arrival) AS arrival, max(received_at) AS at FROM sitting_events
        WHERE device = 'bulk-device' GROUP BY participant_id) AS sent
      WHERE participants.id = sent.participant_id AND participants.last_arrival = 0`.execute(queries);
  });
  await sql`ANALYZE`.execute(db);
}
