import type { z } from 'zod';
import { sha256Hex } from '../../research/allocation/sha256-text.ts';
import { checkAmendment } from '../../research/protocol/check-amendment.ts';
import { amendProtocol, type LockedProtocol } from '../../research/protocol/lock-protocol.ts';
import type { amendSchema } from '../../research/running/pilot-listing.ts';
import { audit } from '../accounts/audit.ts';
import { Refusal } from '../api/refusal.ts';
import type { Services } from '../api/services.ts';
import { findPilot, requireState } from './pilot.ts';

/**
 * Changes a locked protocol for a reason, and keeps what it was before. Not once it is closed: whoever has seen the
 * data must not choose the analysis.
 */
export async function amend(
  { db, clock }: Services,
  pilotId: string,
  { protocol, reason }: z.infer<typeof amendSchema>,
  accountId: string,
): Promise<LockedProtocol> {
  return db.transaction().execute(async (queries) => {
    const pilot = await findPilot(queries, pilotId, 'update');
    requireState(
      pilot,
      ['locked', 'open'],
      'Amendments are for a pilot that is locked or open. A draft is simply changed.',
    );
    const before = pilot.locked!;
    const joined = await queries
      .selectFrom('participants')
      .select('id')
      .where('pilot_id', '=', pilot.id)
      .where('joined_at', 'is not', null)
      .limit(1)
      .executeTakeFirst();
    const problems = checkAmendment(before.protocol, protocol, joined !== undefined);
    if (problems.length > 0)
      throw new Refusal(
        409,
        'pilots/not-amendable',
        problems.map(({ path, message }) => `${path}: ${message}`).join(' '),
      );
    const after = amendProtocol(before, protocol, reason, clock.now());
    const number = after.amendments.length;
    await queries
      .insertInto('earlier_protocols')
      .values({
        pilot_id: pilot.id,
        number,
        protocol: JSON.stringify(before.protocol),
        protocol_hash: before.hash,
        consent_hash: sha256Hex(before.protocol.consentText),
      })
      .execute();
    await queries
      .updateTable('pilots')
      .set({ protocol: JSON.stringify(after), protocol_hash: after.hash })
      .where('id', '=', pilot.id)
      .execute();
    const details = { number, hash: after.hash, reason };
    await audit(queries, clock, {
      actor: accountId,
      what: 'amended the protocol',
      pilotId: pilot.id,
      details,
    });
    return after;
  });
}
