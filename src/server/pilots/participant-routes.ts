import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createParticipantCode, createParticipantId } from '../../research/allocation/participant-code.ts';
import { issuedSlipsSchema } from '../../research/running/replies.ts';
import { audit } from '../accounts/audit.ts';
import { Refusal } from '../api/refusal.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import { participantsWithPlaces } from './participants-with-places.ts';
import { findPilot, requireState } from './pilot.ts';
import { pilotParams } from './pilot-params.ts';

/** Who takes part: codes, and who is how far. Nothing here tells an arm. */
export function addParticipantRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'POST',
    path: '/pilots/:id/participants',
    access: 'run sittings',
    params: pilotParams,
    body: z.strictObject({ count: z.int().min(1).max(200), stratum: z.string().max(64) }),
    reply: issuedSlipsSchema,
    async handle({ services: { db, clock, secureBytes }, params, body: { count, stratum }, caller }) {
      return db.transaction().execute(async (queries) => {
        const pilot = await findPilot(queries, params.id, 'share');
        requireState(pilot, ['locked', 'open'], 'Codes are for a pilot that is locked or open.');
        if (!pilot.protocol.allocation.strata.includes(stratum))
          throw new Refusal(400, 'pilots/stratum', 'The protocol has no such stratum.');
        const slips: { participantId: string; code: string }[] = [];
        while (slips.length < count) {
          const code = createParticipantCode(secureBytes);
          const participantId = createParticipantId(secureBytes);
          const inserted = await queries
            .insertInto('participants')
            .values({
              pilot_id: pilot.id,
              id: participantId,
              code,
              stratum,
              issued_at: clock.now(),
              joined_at: null,
              consent_hash: null,
              withdrawn_at: null,
            })
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .executeTakeFirst();
          if (inserted) slips.push({ participantId, code });
        }
        const details = { count, stratum };
        await audit(queries, clock, { actor: caller.id, what: 'issued codes', pilotId: pilot.id, details });
        return { slips };
      });
    },
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/pilots/:id/participants',
    access: 'run sittings',
    params: pilotParams,
    reply: z.array(
      z.strictObject({
        participantId: z.string(),
        /** Lets them in; none once they have withdrawn. */
        code: z.string().nullable(),
        stratum: z.string(),
        joined: z.boolean(),
        consented: z.boolean(),
        allocated: z.boolean(),
        withdrawn: z.boolean(),
        lastSeenAt: z.number().nullable(),
        extraCaseMinutes: z.number(),
        extraSittingMinutes: z.number(),
      }),
    ),
    async handle({ services: { db }, params: { id } }) {
      await findPilot(db, id);
      const rows = await participantsWithPlaces(db, id)
        .select([
          'participants.id',
          'code',
          'participants.stratum',
          'joined_at',
          'consent_hash',
          'withdrawn_at',
          'last_seen_at',
          'extra_case_minutes',
          'extra_sitting_minutes',
          'seq',
        ])
        .orderBy('issued_at')
        .orderBy('participants.id')
        .execute();
      return rows.map((row) => ({
        participantId: row.id,
        code: row.code,
        stratum: row.stratum,
        joined: row.joined_at !== null,
        consented: row.consent_hash !== null,
        allocated: row.seq !== null,
        withdrawn: row.withdrawn_at !== null,
        lastSeenAt: row.last_seen_at,
        extraCaseMinutes: row.extra_case_minutes,
        extraSittingMinutes: row.extra_sitting_minutes,
      }));
    },
  });
}
