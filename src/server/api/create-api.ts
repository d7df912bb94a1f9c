import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Log } from '../../base/log.ts';
import { addAccountRoutes } from '../accounts/account-routes.ts';
import { addLoginRoutes } from '../accounts/login-routes.ts';
import { addBoardRoutes } from '../pilots/live/board-routes.ts';
import type { WatcherOptions } from '../pilots/live/watchers.ts';
import { addDeviationRoutes } from '../pilots/deviation-routes.ts';
import { addParticipantActionRoutes } from '../pilots/participant-action-routes.ts';
import { addParticipantRoutes } from '../pilots/participant-routes.ts';
import { addPilotDataRoutes } from '../pilots/pilot-data-routes.ts';
import { addPilotLifeRoutes } from '../pilots/pilot-life-routes.ts';
import { addPilotRoutes } from '../pilots/pilot-routes.ts';
import { addSittingRoutes } from '../pilots/sitting-routes.ts';
import { withholdKeys } from '../pilots/withhold-keys.ts';
import { replyToError } from './reply-to-error.ts';
import type { Services } from './services.ts';

export interface ApiOptions {
  /** The world, once the database is open; a `Refusal` (503) until then or where it cannot be. */
  readonly services: () => Promise<Services>;
  readonly log: Log;
  /** The same for looking whether a pilot is under way; undefined where there has never been one. */
  readonly servicesIfAny?: () => Promise<Services | undefined>;
  /** From one address: a class of 200 behind one router sends 30 each. */
  readonly requestsPerMinute?: number;
  /** How live boards are looked at. */
  readonly watching?: WatcherOptions;
}

/** Puts the API of pilots under /api of a host. */
export async function createApi(
  host: FastifyInstance,
  { services, log, servicesIfAny = services, requestsPerMinute = 6000, watching }: ApiOptions,
): Promise<void> {
  withholdKeys(host, servicesIfAny);
  await host.register(
    async (app) => {
      await app.register(fastifyCookie);
      await app.register(fastifyRateLimit, { max: requestsPerMinute, timeWindow: 60_000 });
      app.addHook('onSend', async (_request, reply) => {
        reply.header('cache-control', 'no-store');
      });
      app.setErrorHandler((error, request, reply) => replyToError(error, request, reply, log));
      app.setNotFoundHandler((_request, reply) =>
        reply.code(404).send({ code: 'api/nothing-here', message: 'There is nothing at this address.' }),
      );
      addLoginRoutes(app, services);
      addAccountRoutes(app, services);
      addPilotRoutes(app, services);
      addPilotLifeRoutes(app, services);
      addPilotDataRoutes(app, services);
      addParticipantRoutes(app, services);
      addParticipantActionRoutes(app, services);
      addDeviationRoutes(app, services);
      addBoardRoutes(app, services, watching);
      addSittingRoutes(app, services);
    },
    { prefix: '/api' },
  );
}
