import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createParticipantCode } from '../../research/allocation/participant-code.ts';
import { audit } from '../accounts/audit.ts';
import { Refusal } from '../api/refusal.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import { findPilot, requireState } from './pilot.ts';
import { pilotParams } from './pilot-routes.ts';

const deviation = z.strictObject({
  participantId: z.string().max(20).nullable(),
  what: z.string().trim().min(3).max(500),
  reason: z.string().trim().min(3).max(500),
});

/** What a coordinator does while a pilot runs: codes, who is how far, deviations. Nothing here tells an arm. */
export function addParticipantRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'POST',
    path: '/pilots/:id/participants',
    access: 'run sittings',
    params: pilotParams,
    body: z.strictObject({ count: z.int().min(1).max(200), stratum: z.string().max(64) }),
    reply: z.strictObject({ codes: z.array(z.string()) }),
    async handle({ services: { db, clock, secureBytes }, params, body: { count, stratum }, caller }) {
      return db.transaction().execute(async (queries) => {
        const pilot = await findPilot(queries, params.id, 'share');
        requireState(pilot, ['locked', 'open'], 'Codes are for a pilot that is locked or open.');
        if (!pilot.protocol.allocation.strata.includes(stratum))
          throw new Refusal(400, 'pilots/stratum', 'The protocol has no such stratum.');
        const codes: string[] = [];
        while (codes.length < count) {
          const code = createParticipantCode(secureBytes);
          const inserted = await queries
            .insertInto('participants')
            .values({
              pilot_id: pilot.id,
              id: code,
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
          if (inserted) codes.push(code);
        }
        const details = { count, stratum };
        await audit(queries, clock, { actor: caller.id, what: 'issued codes', pilotId: pilot.id, details });
        return { codes };
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
        code: z.string().nullable(),
        stratum: z.string(),
        joined: z.boolean(),
        consented: z.boolean(),
        allocated: z.boolean(),
        withdrawn: z.boolean(),
        events: z.int(),
        lastHeardAt: z.number().nullable(),
      }),
    ),
    async handle({ services: { db }, params: { id } }) {
      await findPilot(db, id);
      const heard = db
        .selectFrom('sitting_events')
        .select((is) => [
          'participant_id',
          is.fn.countAll().as('events'),
          is.fn.max('received_at').as('last'),
        ])
        .where('pilot_id', '=', id)
        .groupBy('participant_id')
        .as('heard');
      const rows = await db
        .selectFrom('participants')
        .leftJoin(heard, 'heard.participant_id', 'participants.id')
        .leftJoin('allocation_rows', (join) =>
          join
            .onRef('allocation_rows.pilot_id', '=', 'participants.pilot_id')
            .onRef('allocation_rows.participant_id', '=', 'participants.id'),
        )
        .select([
          'code',
          'participants.stratum',
          'joined_at',
          'consent_hash',
          'withdrawn_at',
          'events',
          'last',
          'seq',
        ])
        .where('participants.pilot_id', '=', id)
        .orderBy('issued_at')
        .orderBy('participants.id')
        .execute();
      return rows.map((row) => ({
        code: row.code,
        stratum: row.stratum,
        joined: row.joined_at !== null,
        consented: row.consent_hash !== null,
        allocated: row.seq !== null,
        withdrawn: row.withdrawn_at !== null,
        events: Number(row.events ?? 0),
        lastHeardAt: row.last,
      }));
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/pilots/:id/deviations',
    access: 'run sittings',
    params: pilotParams,
    body: deviation,
    reply: z.strictObject({ done: z.literal(true) }),
    async handle({ services: { db, clock }, params, body: { participantId, what, reason }, caller }) {
      await db.transaction().execute(async (queries) => {
        const pilot = await findPilot(queries, params.id, 'share');
        requireState(
          pilot,
          ['locked', 'open', 'closed'],
          'Deviations are recorded until the pilot is revealed.',
        );
        if (participantId !== null) {
          const known = await queries
            .selectFrom('participants')
            .select('id')
            .where('pilot_id', '=', pilot.id)
            .where('id', '=', participantId)
            .where('withdrawn_at', 'is', null)
            .executeTakeFirst();
          if (!known)
            throw new Refusal(404, 'pilots/participant', 'There is no such participant in this pilot.');
        }
        const recorded = { pilot_id: pilot.id, participant_id: participantId, what, reason };
        await queries
          .insertInto('deviations')
          .values({ ...recorded, at: clock.now(), recorded_by: caller.id })
          .execute();
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
