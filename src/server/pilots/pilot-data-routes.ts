import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { verifyAllocation } from '../../research/allocation/verify-allocation.ts';
import { verifiedAllocationSchema } from '../../research/running/replies.ts';
import { audit } from '../accounts/audit.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import { exportDataset } from './export-dataset.ts';
import { findPilot, requireState, seedOf } from './pilot.ts';
import { pilotParams } from './pilot-params.ts';

/** What comes out of a pilot once nothing more comes in. */
export function addPilotDataRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'GET',
    path: '/pilots/:id/allocation',
    access: 'export data',
    params: pilotParams,
    reply: verifiedAllocationSchema,
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
