import type { Clock } from '../../base/clock.ts';
import type { Queries } from '../database/tables.ts';

/** Something that somebody did. */
export interface AuditEntry {
  /** An account's id, `participant` or `somebody`: never a participant's code, which outlives a withdrawal here. */
  readonly actor: string;
  readonly what: string;
  readonly pilotId?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Adds to the log, in the transaction of what was done where there is one. */
export async function audit(db: Queries, clock: Clock, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit_log')
    .values({
      at: clock.now(),
      actor: entry.actor,
      what: entry.what,
      pilot_id: entry.pilotId ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
