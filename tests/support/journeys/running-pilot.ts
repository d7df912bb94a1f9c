import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Protocol } from '../../../src/research/protocol/protocol.ts';
import { PilotClient } from '../pilot-server/pilot-client.ts';
import { startProduct } from '../start-product.ts';
import { codesOf } from '../codes-of.ts';

export interface RunningPilot {
  /** Where the page is, with a slash at the end. */
  readonly url: string;
  /** One for each participant. */
  readonly codes: readonly string[];
  /** Closes the pilot, and gives the files of its data by name. */
  data(): Promise<Readonly<Record<string, string>>>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The real `npm start` with a pilot that takes participants; its cases are made before it is there. */
export async function startRunningPilot(protocol: Protocol, count: number): Promise<RunningPilot> {
  const data = mkdtempSync(join(tmpdir(), 'oblique-pilot-'));
  const cases = protocol.caseSets.flatMap((set) => set.cases.map(({ id }) => id));
  const product = await startProduct(root, [`--cases=${cases.join(',')}`], {
    OBLIQUE_DATA: data,
  });
  const setup = /code: (\S+)/;
  while (!setup.test(product.printed())) await new Promise((resolve) => setTimeout(resolve, 50));
  const owner = new PilotClient([product.url.slice(0, -1)]);
  const account = { name: 'ada', password: 'a password for tests' };
  await owner.ask('POST', '/setup', { code: setup.exec(product.printed())?.[1], ...account });
  const pilot = `/pilots/${protocol.id}`;
  await owner.ask('POST', '/pilots', { protocol });
  await owner.ask('POST', `${pilot}/lock`);
  await owner.ask('POST', `${pilot}/open`);
  const issued = await owner.ask('POST', `${pilot}/participants`, {
    count,
    stratum: protocol.allocation.strata[0],
  });
  return {
    url: product.url,
    codes: codesOf(issued),
    async data() {
      await owner.ask('POST', `${pilot}/close`);
      const { status, body } = await owner.send('GET', `${pilot}/export`);
      if (status !== 200) throw new Error(`running pilot: no export, ${status} ${body}`);
      const files = unzipSync(new Uint8Array(body));
      return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
    },
    async stop() {
      await product.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
