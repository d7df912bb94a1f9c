import { posix } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../api/refusal.ts';
import type { Services } from '../api/services.ts';
import { findPilot } from './pilot.ts';

/** The key of a bundled case, or of a variant of it. */
const keyAddress = /^\/generated\/cases\/([A-Za-z0-9._-]+?)(?:-v\d+)?\/key\.bin$/;

/**
 * Keeps answer keys of cases that an open pilot asks about from everybody: those who practise with them meanwhile get
 * no feedback until it is closed. Where there is no database there is no pilot.
 */
export function withholdKeys(host: FastifyInstance, services: () => Promise<Services | undefined>): void {
  host.addHook('onRequest', async (request) => {
    const path = asServed(request.url);
    const caseId = keyAddress.exec(path)?.[1];
    if (caseId === undefined) return;
    const known = await services();
    if (known && (await casesInUse(known)).has(caseId))
      throw new Refusal(
        404,
        'pilots/key-withheld',
        'This case belongs to a pilot that is under way, so its answers are not shown yet.',
      );
  });
}

/** The path as a static server may read it: decoded, without dots and doubled slashes. */
function asServed(url: string): string {
  try {
    return posix.normalize(decodeURIComponent(url.split('?')[0]!));
  } catch {
    return '';
  }
}

async function casesInUse({ db }: Services): Promise<Set<string>> {
  const open = await db.selectFrom('pilots').select('id').where('state', 'in', ['locked', 'open']).execute();
  const pilots = await Promise.all(open.map(({ id }) => findPilot(db, id)));
  return new Set(
    pilots.flatMap(({ protocol }) => protocol.caseSets.flatMap(({ cases }) => cases.map(({ id }) => id))),
  );
}
