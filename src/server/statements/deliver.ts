import { randomUUID } from 'node:crypto';
import type { Services } from '../api/services.ts';
import { findPilot, seedOf } from '../pilots/pilot.ts';
import { type RecordStoreOptions, type Sent, sendStatements } from './record-store.ts';
import type { Statement } from './statement.ts';
import { voidingOf } from './statement-of.ts';
import { unsentOf } from './unsent.ts';

export interface Delivery {
  readonly services: Services;
  readonly store: RecordStoreOptions;
  readonly fetch: typeof fetch;
}

/** Longer than one request may take, so that two servers never send the same at once. */
const leaseMs = 60_000;
const firstWaitMs = 5000;
const longestWaitMs = 15 * 60_000;

/**
 * Sends what one pilot's record store has not had yet, a batch of one participant or of those to be voided. Gives
 * whether there may be more at once. What was stored is remembered only afterwards: a batch may be sent twice, with
 * the same ids, and never not at all.
 */
export async function deliver(delivery: Delivery, pilotId: string): Promise<boolean> {
  const { services, store } = delivery;
  const { db, clock } = services;
  const lease = await takeLease(services, pilotId);
  if (lease === undefined) return false;
  const pilot = await findPilot(db, pilotId);
  const voided = await db
    .selectFrom('statements_to_void')
    .select('id')
    .where('pilot_id', '=', pilotId)
    .limit(50)
    .execute();
  const unsent =
    voided.length > 0 ? undefined : await unsentOf(services, pilot, store, seedOf(pilot, services.secretBox));
  const statements = unsent?.statements ?? voided.map(({ id }) => voidingOf(store.address, id, clock.now()));
  const { sent, refused } = await sendAll(delivery, statements);
  if (sent.outcome === 'later') {
    await postpone(services, pilotId, lease, sent);
    return false;
  }
  await db.transaction().execute(async (queries) => {
    if (unsent)
      await queries
        .updateTable('participants')
        .set({ stated_arrival: unsent.until })
        .where('pilot_id', '=', pilotId)
        .where('id', '=', unsent.participantId)
        .where('withdrawn_at', 'is', null)
        .execute();
    if (voided.length > 0)
      await queries
        .deleteFrom('statements_to_void')
        .where(
          'id',
          'in',
          voided.map(({ id }) => id),
        )
        .execute();
    await queries
      .updateTable('statement_deliveries')
      .set((is) => ({
        leased_until: 0,
        failures: 0,
        problem: null,
        sent: is('sent', '+', statements.length - refused),
        refused: is('refused', '+', refused),
      }))
      .where('pilot_id', '=', pilotId)
      .where('lease', '=', lease)
      .execute();
  });
  return unsent !== undefined || voided.length > 0;
}

/** All at once, or one by one where some are there already or are not taken. */
async function sendAll(
  { fetch: get, store, services }: Delivery,
  statements: readonly Statement[],
): Promise<{ sent: Sent; refused: number }> {
  if (statements.length === 0) return { sent: { outcome: 'stored' }, refused: 0 };
  const together = await sendStatements(get, store, statements);
  if (together.outcome === 'stored' || together.outcome === 'later') return { sent: together, refused: 0 };
  let refused = 0;
  for (const statement of statements) {
    const sent = await sendStatements(get, store, [statement]);
    if (sent.outcome === 'later') return { sent, refused };
    if (sent.outcome === 'refused') {
      refused++;
      services.log.warn('statements/refused', { id: statement.id, status: sent.status });
    }
  }
  return { sent: { outcome: 'stored' }, refused };
}

/** The right to send for a while; undefined where another server has it, or it is too early to try again. */
async function takeLease({ db, clock }: Services, pilotId: string): Promise<string | undefined> {
  const now = clock.now();
  await db
    .insertInto('statement_deliveries')
    .values({ pilot_id: pilotId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const lease = randomUUID();
  const taken = await db
    .updateTable('statement_deliveries')
    .set({ lease, leased_until: now + leaseMs })
    .where('pilot_id', '=', pilotId)
    .where('leased_until', '<=', now)
    .where('next_at', '<=', now)
    .returning('lease')
    .executeTakeFirst();
  return taken?.lease;
}

async function postpone(
  { db, clock, log }: Services,
  pilotId: string,
  lease: string,
  { why, afterMs }: Extract<Sent, { outcome: 'later' }>,
): Promise<void> {
  log.warn('statements/later', { pilotId, why });
  const { failures } = await db
    .selectFrom('statement_deliveries')
    .select('failures')
    .where('pilot_id', '=', pilotId)
    .executeTakeFirstOrThrow();
  const waitMs = afterMs ?? Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures, 20));
  await db
    .updateTable('statement_deliveries')
    .set({ leased_until: 0, failures: failures + 1, problem: why, next_at: clock.now() + waitMs })
    .where('pilot_id', '=', pilotId)
    .where('lease', '=', lease)
    .execute();
}
