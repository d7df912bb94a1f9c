import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { systemClock } from '../../base/clock.ts';
import { consoleLog } from '../../base/log.ts';
import { UserError } from '../../base/user-error.ts';
import { anyAccount } from '../accounts/any-account.ts';
import { usualCost } from '../accounts/password.ts';
import { createSetupCode } from '../accounts/setup-code.ts';
import { createApi } from '../api/create-api.ts';
import { Refusal } from '../api/refusal.ts';
import type { Services } from '../api/services.ts';
import { openDatabase } from '../database/open-database.ts';
import { casesOnDisk } from '../pilots/cases-on-disk.ts';
import { requireSameSecret } from '../pilots/require-same-secret.ts';
import { createSecretBox } from '../pilots/secret-box.ts';
import { serverSecret } from '../pilots/server-secret.ts';
import { recordStoreOptions } from '../statements/record-store.ts';
import { startDelivering } from '../statements/start-delivering.ts';

export interface StartingPilots {
  readonly api: (host: FastifyInstance) => Promise<void>;
  /** To be called once the page is served: opens what is there, and gives what to say about the first account. */
  announce(): Promise<string | undefined>;
  close(): Promise<void>;
}

interface Opened {
  readonly services: Services;
  close(): Promise<void>;
}

interface PilotPlaces {
  /** Where pilots are kept, unless `DATABASE_URL` says otherwise. */
  readonly folder: string;
  /** `public/generated/cases`. */
  readonly cases: string;
}

/**
 * The API of pilots, with its database opened when it is first needed: a page that only teaches waits for nothing, and
 * a first start makes no database until somebody asks for one.
 */
export function startPilots(
  env: Readonly<Record<string, string | undefined>>,
  { folder, cases }: PilotPlaces,
): StartingPilots {
  const secureBytes = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
  const setupCode = createSetupCode(secureBytes);
  const url = env.DATABASE_URL || undefined;
  const store = recordStoreOptions(env);
  let opening: Promise<Opened> | undefined;

  const mayHoldPilots = () => url !== undefined || existsSync(join(folder, 'pglite'));
  const open = async () => {
    const secretBox = createSecretBox(await serverSecret(folder, env.OBLIQUE_SECRET));
    const database = await openDatabase(url ? { url } : { folder });
    await requireSameSecret(database.db, secretBox).catch(async (error) => {
      await database.close();
      throw error;
    });
    const services: Services = {
      db: database.db,
      clock: systemClock,
      log: consoleLog,
      secureBytes,
      secretBox,
      passwordCost: usualCost,
      setupCode,
      gradedCases: casesOnDisk(cases),
      statementAddress: store?.when === 'live' ? store.address : undefined,
    };
    const stopDelivering = store && startDelivering({ services, store, fetch });
    const close = async () => {
      await stopDelivering?.();
      await database.close();
    };
    return { services, close };
  };
  const opened = () => {
    // What failed is tried again: a database may come up after this server.
    opening ??= open().catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const services = async () => {
    try {
      return (await opened()).services;
    } catch (error) {
      const why = error instanceof UserError ? error.code : String(error);
      consoleLog.warn('pilots/database', { why });
      throw new Refusal(
        503,
        'api/no-database',
        'The pilots’ database is not there at present. Try again soon.',
      );
    }
  };

  return {
    api: (host) =>
      createApi(host, {
        log: consoleLog,
        services,
        servicesIfAny: async () => (mayHoldPilots() ? services() : undefined),
      }),
    async announce() {
      const first = `To run pilots, make the first account on the page (#/pilots, “Running”) with this code: ${setupCode}`;
      if (!mayHoldPilots()) return first;
      return (await anyAccount((await opened()).services.db)) ? undefined : first;
    },
    async close() {
      await (await opening?.catch(() => undefined))?.close();
    },
  };
}
