import type { FastifyInstance } from 'fastify';
import { createSeed } from '../../research/allocation/create-seed.ts';
import { lockedProtocolSchema, lockProtocol } from '../../research/protocol/lock-protocol.ts';
import { amendSchema, pilotStepSchema } from '../../research/running/pilot-listing.ts';
import { audit } from '../accounts/audit.ts';
import { Refusal } from '../api/refusal.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import { amend } from './amend.ts';
import { findPilot, requireState } from './pilot.ts';
import { pilotParams } from './pilot-params.ts';

/** What a pilot goes through once it is planned: lock, amendments, open, close, reveal. */
export function addPilotLifeRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
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
    method: 'POST',
    path: '/pilots/:id/amend',
    access: 'plan pilots',
    mostBytes: 512 * 1024,
    params: pilotParams,
    body: amendSchema,
    reply: lockedProtocolSchema,
    handle: ({ services, params: { id }, body, caller }) => amend(services, id, body, caller.id),
  });
}

const steps = [
  { verb: 'open', from: 'locked', to: 'open', column: 'opened_at' },
  { verb: 'close', from: 'open', to: 'closed', column: 'closed_at' },
  { verb: 'reveal', from: 'closed', to: 'revealed', column: 'revealed_at' },
] as const;
