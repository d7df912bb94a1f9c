import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { doneSchema } from '../../research/running/replies.ts';
import { audit } from '../accounts/audit.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import { heldParticipant } from './held-participant.ts';
import { findPilot, requireState } from './pilot.ts';
import { pilotParams } from './pilot-params.ts';
import { recordDeviation } from './record-deviation.ts';

const deviation = z.strictObject({
  participantId: z.string().max(20).nullable(),
  what: z.string().trim().min(3).max(500),
  reason: z.string().trim().min(3).max(500),
});

/** What went otherwise than planned, by those who noticed. */
export function addDeviationRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'POST',
    path: '/pilots/:id/deviations',
    access: 'run sittings',
    params: pilotParams,
    body: deviation,
    reply: doneSchema,
    async handle({ services: { db, clock }, params, body: { participantId, what, reason }, caller }) {
      await db.transaction().execute(async (queries) => {
        const pilot = await findPilot(queries, params.id, 'share');
        requireState(
          pilot,
          ['locked', 'open', 'closed'],
          'Deviations are recorded until the pilot is revealed.',
        );
        if (participantId !== null) await heldParticipant(queries, pilot.id, participantId);
        await recordDeviation(queries, clock, {
          pilotId: pilot.id,
          participantId,
          by: caller.id,
          what,
          reason,
        });
        await audit(queries, clock, { actor: caller.id, what: 'recorded a deviation', pilotId: pilot.id });
      });
      return { done: true as const };
    },
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/pilots/:id/deviations',
    access: 'run sittings',
    params: pilotParams,
    reply: z.array(deviation.extend({ number: z.int(), at: z.number() })),
    async handle({ services: { db }, params: { id } }) {
      const rows = await db
        .selectFrom('deviations')
        .select(['number', 'at', 'participant_id', 'what', 'reason'])
        .where('pilot_id', '=', id)
        .orderBy('number')
        .execute();
      return rows.map(({ participant_id, ...rest }) => ({ ...rest, participantId: participant_id }));
    },
  });
}
