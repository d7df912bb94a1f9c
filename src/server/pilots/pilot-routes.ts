import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { checkProtocol } from '../../research/protocol/check-protocol.ts';
import { protocolSchema } from '../../research/protocol/protocol.ts';
import {
  pilotDetailSchema,
  pilotListingSchema,
  pilotStepSchema,
} from '../../research/running/pilot-listing.ts';
import { audit } from '../accounts/audit.ts';
import { Refusal } from '../api/refusal.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import { findPilot, requireState } from './pilot.ts';
import { pilotParams } from './pilot-params.ts';

const protocolBytes = 512 * 1024;

/** Pilots and their drafts, by those who plan them. */
export function addPilotRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'GET',
    path: '/pilots',
    access: 'see pilots',
    reply: z.array(pilotListingSchema),
    async handle({ services: { db } }) {
      const rows = await db.selectFrom('pilots').select(['id', 'created_at']).orderBy('created_at').execute();
      return Promise.all(
        rows.map(async ({ id, created_at }) => {
          const { state, protocol } = await findPilot(db, id);
          return { id, state, title: protocol.title, createdAt: created_at };
        }),
      );
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/pilots',
    access: 'plan pilots',
    mostBytes: protocolBytes,
    body: z.strictObject({ protocol: protocolSchema }),
    reply: pilotStepSchema,
    async handle({ services: { db, clock }, body: { protocol }, caller }) {
      return db.transaction().execute(async (queries) => {
        const made = await queries
          .insertInto('pilots')
          .values({
            id: protocol.id,
            state: 'draft',
            protocol: JSON.stringify(protocol),
            protocol_hash: null,
            sealed_seed: null,
            created_by: caller.id,
            created_at: clock.now(),
            opened_at: null,
            closed_at: null,
            revealed_at: null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning(['id', 'state'])
          .executeTakeFirst();
        if (!made)
          throw new Refusal(
            409,
            'pilots/id',
            'There is a pilot with this id. Give the protocol another one.',
          );
        await audit(queries, clock, { actor: caller.id, what: 'made a pilot', pilotId: made.id });
        return made;
      });
    },
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/pilots/:id',
    access: 'see pilots',
    params: pilotParams,
    reply: pilotDetailSchema,
    async handle({ services: { db }, params }) {
      const { id, state, protocol, locked } = await findPilot(db, params.id);
      return { id, state, protocol, locked, problems: checkProtocol(protocol) };
    },
  });

  addRoute(app, services, {
    method: 'PUT',
    path: '/pilots/:id',
    access: 'plan pilots',
    mostBytes: protocolBytes,
    params: pilotParams,
    body: z.strictObject({ protocol: protocolSchema }),
    reply: pilotStepSchema,
    async handle({ services: { db, clock }, params, body: { protocol }, caller }) {
      if (protocol.id !== params.id)
        throw new Refusal(409, 'pilots/id', 'A pilot keeps its id. Make another pilot for another one.');
      return db.transaction().execute(async (queries) => {
        const pilot = await findPilot(queries, params.id, 'update');
        requireState(pilot, ['draft'], 'This protocol is locked: a change is an amendment with a reason.');
        await queries
          .updateTable('pilots')
          .set({ protocol: JSON.stringify(protocol) })
          .where('id', '=', pilot.id)
          .execute();
        await audit(queries, clock, { actor: caller.id, what: 'changed the draft', pilotId: pilot.id });
        return { id: pilot.id, state: 'draft' as const };
      });
    },
  });
}
