import type { Protocol } from '../../../src/research/protocol/protocol.ts';
import { codesOf } from '../../support/codes-of.ts';
import { PilotClient } from '../../support/pilot-server/pilot-client.ts';
import type { PilotServer } from '../../support/pilot-server/start-pilot-server.ts';

const account = { name: 'ada', password: 'a password for tests' };

/** Whoever runs the pilots of a bench, logged in; the first account where there is none. */
export async function benchOwner({ url, setupCode }: PilotServer): Promise<PilotClient> {
  const owner = new PilotClient([url]);
  if (setupCode === undefined) await owner.ask('POST', '/login', account);
  else await owner.ask('POST', '/setup', { code: setupCode, ...account });
  return owner;
}

/** Makes a pilot and lets participants in. */
export async function openPilot(owner: PilotClient, protocol: Protocol): Promise<void> {
  await owner.ask('POST', '/pilots', { protocol });
  for (const verb of ['lock', 'open']) await owner.ask('POST', `/pilots/${protocol.id}/${verb}`);
}

export async function issueCodes(owner: PilotClient, pilotId: string, count: number): Promise<string[]> {
  return codesOf(await owner.ask('POST', `/pilots/${pilotId}/participants`, { count, stratum: 'all' }));
}
