import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createSeed } from '../../research/allocation/create-seed.ts';
import { verifyAllocation } from '../../research/allocation/verify-allocation.ts';
import { checkProtocol } from '../../research/protocol/check-protocol.ts';
import { lockedProtocolSchema, lockProtocol } from '../../research/protocol/lock-protocol.ts';
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
import { exportDataset } from './export-dataset.ts';
import { findPilot, requireState, seedOf } from './pilot.ts';

export const pilotParams = z.strictObject({ id: z.string().max(64) });
const protocolBytes = 512 * 1024;

/** A pilot's life, by those who plan it: draft, lock, open, close, reveal, and its data. */
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

  addRoute(app, services, {
    method: 'POST',
    path: '/pilots/:id/lock',
    access: 'plan pilots',
    params: pilotParams,
    reply: lockedProtocolSchema,
    async handle({ services: { db, clock, secureBytes, secretBox }, params, caller }) {
      return db.transaction().execute(async (queries) => {
        const pilot = await findPilot(queries, params.id, 'update');
        requireState(pilot, ['draft'], 'This protocol is locked already.');
        if (!pilot.protocol.sitting)
          throw new Refusal(
            409,
            'pilots/no-sitting',
            'Say in the protocol what participants do: it has no sitting.',
          );
        const seed = createSeed(secureBytes);
        const locked = lockProtocol(pilot.protocol, seed, clock.now());
        await queries
          .updateTable('pilots')
          .set({
            state: 'locked',
            protocol: JSON.stringify(locked),
            protocol_hash: locked.hash,
            sealed_seed: secretBox.seal(seed, pilot.id),
          })
          .where('id', '=', pilot.id)
          .execute();
        const details = { hash: locked.hash, commitment: locked.seedCommitment };
        await audit(queries, clock, {
          actor: caller.id,
          what: 'locked the protocol',
          pilotId: pilot.id,
          details,
        });
        return locked;
      });
    },
  });

  for (const { verb, from, to, column } of steps)
    addRoute(app, services, {
      method: 'POST',
      path: `/pilots/:id/${verb}`,
      access: 'plan pilots',
      params: pilotParams,
      reply: pilotStepSchema,
      async handle({ services: { db, clock }, params, caller }) {
        return db.transaction().execute(async (queries) => {
          const pilot = await findPilot(queries, params.id, 'update');
          requireState(
            pilot,
            [from],
            `Only a pilot that is ${from} can be ${to}; this one is ${pilot.state}.`,
          );
          await queries
            .updateTable('pilots')
            .set({ state: to, [column]: clock.now() })
            .where('id', '=', pilot.id)
            .execute();
          if (to === 'closed')
            await queries.deleteFrom('sitting_sessions').where('pilot_id', '=', pilot.id).execute();
          await audit(queries, clock, { actor: caller.id, what: `made the pilot ${to}`, pilotId: pilot.id });
          return { id: pilot.id, state: to };
        });
      },
    });

  addRoute(app, services, {
    method: 'GET',
    path: '/pilots/:id/allocation',
    access: 'export data',
    params: pilotParams,
    reply: z.strictObject({
      seed: z.string(),
      agrees: z.boolean(),
      checked: z.int(),
      problems: z.array(z.string()),
    }),
    async handle({ services: { db, secretBox }, params }) {
      const pilot = await findPilot(db, params.id);
      requireState(pilot, ['revealed'], 'The allocation is concealed until the closed pilot is revealed.');
      const seed = seedOf(pilot, secretBox);
      const rows = await db
        .selectFrom('allocation_rows')
        .select(['stratum', 'seq', 'arm', 'hash'])
        .where('pilot_id', '=', pilot.id)
        .execute();
      const plan = { ...pilot.protocol.allocation, arms: pilot.protocol.sequences.map(({ id }) => id) };
      const { agrees, checked, problems } = verifyAllocation(seed, pilot.locked!.seedCommitment, plan, rows);
      return { seed, agrees, checked, problems: [...problems] };
    },
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/pilots/:id/export',
    access: 'export data',
    params: pilotParams,
    reply: 'stream',
    async handle({ services, params, caller, raw }) {
      const pilot = await findPilot(services.db, params.id);
      requireState(pilot, ['closed', 'revealed'], 'Close the pilot first: its data show who had what.');
      await audit(services.db, services.clock, {
        actor: caller.id,
        what: 'exported the data',
        pilotId: pilot.id,
      });
      raw.type('application/zip');
      raw.header('content-disposition', `attachment; filename="${pilot.id}.zip"`);
      return Readable.from(exportDataset(services, pilot), { objectMode: false });
    },
  });
}

const steps = [
  { verb: 'open', from: 'locked', to: 'open', column: 'opened_at' },
  { verb: 'close', from: 'open', to: 'closed', column: 'closed_at' },
  { verb: 'reveal', from: 'closed', to: 'revealed', column: 'revealed_at' },
] as const;
