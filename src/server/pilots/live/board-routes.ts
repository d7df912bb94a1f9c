import type { FastifyInstance } from 'fastify';
import { liveBoardSchema } from '../../../research/sitting/live-board.ts';
import { addRoute } from '../../api/route.ts';
import type { Services } from '../../api/services.ts';
import { findPilot } from '../pilot.ts';
import { pilotParams } from '../pilot-params.ts';
import { createBoards } from './create-boards.ts';
import { createWatchers, type WatcherOptions } from './watchers.ts';

/** The board of a pilot that runs: as it is now, and as a stream that ends when whoever watches logs out. */
export function addBoardRoutes(
  app: FastifyInstance,
  services: () => Promise<Services>,
  watching?: WatcherOptions,
): void {
  const made = new WeakMap<Services, ReturnType<typeof create>>();
  const create = (known: Services) => {
    const read = createBoards(known);
    const checked = async (pilotId: string) => liveBoardSchema.parse(await read(pilotId));
    const watchers = createWatchers(known, checked, watching);
    ending.push(() => watchers.close());
    return { read, watchers };
  };
  const ending: (() => void)[] = [];
  const boards = (known: Services) => {
    const found = made.get(known) ?? create(known);
    made.set(known, found);
    return found;
  };
  // Before the host waits for its connections: a stream would never end by itself.
  app.addHook('preClose', async () => {
    for (const end of ending) end();
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/pilots/:id/board',
    access: 'see pilots',
    params: pilotParams,
    reply: liveBoardSchema,
    handle: ({ services: known, params: { id } }) => boards(known).read(id),
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/pilots/:id/live',
    access: 'see pilots',
    params: pilotParams,
    perMinute: 120,
    reply: 'stream',
    async handle({ services: known, params: { id }, caller, raw }) {
      await findPilot(known.db, id);
      const stream = boards(known).watchers.watch(id, caller);
      raw.type('text/event-stream; charset=utf-8');
      // A proxy that collects a reply before it passes it on would keep the board for itself.
      raw.header('x-accel-buffering', 'no');
      return stream;
    },
  });
}
