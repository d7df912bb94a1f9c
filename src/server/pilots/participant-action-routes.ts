import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createParticipantCode } from '../../research/allocation/participant-code.ts';
import {
  extraTimeSchema,
  reissuedSchema,
  reissueSchema,
  withdrawSchema,
} from '../../research/running/participant-actions.ts';
import { doneSchema } from '../../research/running/replies.ts';
import { audit } from '../accounts/audit.ts';
import { Refusal } from '../api/refusal.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import type { Queries } from '../database/tables.ts';
import { heldParticipant } from './held-participant.ts';
import { findPilot, type Pilot, requireState } from './pilot.ts';
import { pilotParams } from './pilot-params.ts';
import { recordDeviation } from './record-deviation.ts';
import { withdraw } from './withdraw.ts';

const params = pilotParams.extend({ participantId: z.string().max(64) });
/** Per participant and kind, so that nobody is given a day by slips of the finger. */
const mostExtraMinutes = 240;

/** What a coordinator does for one participant, each time with a reason. */
export function addParticipantActionRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'POST',
    path: '/pilots/:id/participants/:participantId/reissue',
    access: 'run sittings',
    params,
    body: reissueSchema,
    reply: reissuedSchema,
    async handle({ services: { db, clock, secureBytes }, params: { id, participantId }, body, caller }) {
      return db.transaction().execute(async (queries) => {
        const pilot = await pilotThatRuns(queries, id);
        await heldParticipant(queries, pilot.id, participantId);
        const code = await freeCode(queries, secureBytes);
        await queries
          .updateTable('participants')
          .set({ code })
          .where('pilot_id', '=', pilot.id)
          .where('id', '=', participantId)
          .execute();
        await queries
          .deleteFrom('sitting_sessions')
          .where('pilot_id', '=', pilot.id)
          .where('participant_id', '=', participantId)
          .execute();
        const details = { reason: body.reason };
        await audit(queries, clock, { actor: caller.id, what: 're-issued a code', pilotId: id, details });
        return { code };
      });
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/pilots/:id/participants/:participantId/extra-time',
    access: 'run sittings',
    params,
    body: extraTimeSchema,
    reply: doneSchema,
    async handle({ services: { db, clock }, params: { id, participantId }, body, caller }) {
      const { of, minutes, reason } = body;
      await db.transaction().execute(async (queries) => {
        const pilot = await pilotThatRuns(queries, id);
        const held = await heldParticipant(queries, pilot.id, participantId);
        const column = of === 'case' ? 'extra_case_minutes' : 'extra_sitting_minutes';
        const sum = held[column] + minutes;
        if (sum > mostExtraMinutes)
          throw new Refusal(
            409,
            'pilots/extra-time',
            `They have ${held[column]} minutes more already; at most ${mostExtraMinutes} can be given.`,
          );
        await queries
          .updateTable('participants')
          .set({ [column]: sum })
          .where('pilot_id', '=', pilot.id)
          .where('id', '=', participantId)
          .execute();
        const what = `${minutes} minutes more for ${of === 'case' ? 'each case' : 'the sitting'}`;
        await recordDeviation(queries, clock, { pilotId: id, participantId, by: caller.id, what, reason });
        const details = { of, minutes, reason };
        await audit(queries, clock, { actor: caller.id, what: 'gave extra time', pilotId: id, details });
      });
      return { done: true as const };
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/pilots/:id/participants/:participantId/withdraw',
    access: 'run sittings',
    params,
    body: withdrawSchema,
    reply: doneSchema,
    async handle({ services, params: { id, participantId }, body, caller }) {
      const { code } = await heldParticipant(services.db, id, participantId);
      if (code !== null) await withdraw(services, code, { actor: caller.id, details: body });
      return { done: true as const };
    },
  });
}

async function pilotThatRuns(queries: Queries, id: string): Promise<Pilot> {
  const pilot = await findPilot(queries, id, 'share');
  requireState(pilot, ['locked', 'open'], 'This can be done while the pilot is locked or open.');
  return pilot;
}

/** A code that lets nobody in yet. */
async function freeCode(queries: Queries, secureBytes: Services['secureBytes']): Promise<string> {
  for (;;) {
    const code = createParticipantCode(secureBytes);
    const taken = await queries
      .selectFrom('participants')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirst();
    if (!taken) return code;
  }
}
