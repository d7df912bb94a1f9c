import { loadSittings } from '../../support/pilot-server/load-sittings.ts';
import { PilotClient } from '../../support/pilot-server/pilot-client.ts';
import { smallPilot, smallSittings } from '../../support/pilot-server/small-pilot.ts';
import type { PilotServer } from '../../support/pilot-server/start-pilot-server.ts';
import type { Figure } from '../figure.ts';
import type { BenchDatabase } from './bench-databases.ts';
import { benchOwner, issueCodes, openPilot } from './bench-owner.ts';
import { Latencies } from './latencies.ts';
import { forgetPeak, peakMb, residentMb } from './resident-memory.ts';

const pilot = `/pilots/${smallPilot.id}`;
const newcomers = 20;

/** What a server takes with more and more sittings in one pilot, which is the worst way for them to lie. */
export async function measureGrowth(
  database: BenchDatabase,
  cases: string,
  sizes: readonly number[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  await withServer(database, cases, async (server) => openPilot(await benchOwner(server), smallPilot));
  let held = 0;
  for (const size of sizes) {
    await database.direct(async (db) => {
      await loadSittings(db, held + 1, size - newcomers);
      await db.updateTable('pilots').set({ state: 'open' }).where('id', '=', smallPilot.id).execute();
    });
    held = size;
    await withServer(database, cases, async (server) => {
      const name = (what: string) => `${database.name}, ${size} sittings: ${what}`;
      const owner = await benchOwner(server);
      figures.push(...(await measureNewcomers(server.url, owner, name)));
      const board = new Latencies();
      for (let i = 0; i < 3; i++) await board.of(() => owner.ask('GET', `${pilot}/board`));
      figures.push(board.figures(name('the live board'))[0]!);
      await owner.ask('POST', `${pilot}/close`);
      figures.push(...(await measureExport(server, owner, name)));
    });
  }
  return figures;
}

async function measureNewcomers(
  url: string,
  owner: PilotClient,
  name: (what: string) => string,
): Promise<Figure[]> {
  const joining = new Latencies();
  const sending = new Latencies();
  const allocating = new Latencies();
  const resuming = new Latencies();
  for (const code of await issueCodes(owner, smallPilot.id, newcomers)) {
    const client = new PilotClient([url]);
    const device = `device-of-${code}`;
    const send = (events: readonly unknown[]) =>
      sending.of(() => client.ask('POST', '/sitting/events', { device, events }));
    await joining.of(() => client.ask('POST', '/sitting/join', { code }));
    const [first] = smallSittings.values();
    await send(first!.slice(0, 1));
    const view = await allocating.of(() => client.ask('POST', '/sitting/allocation'));
    const events = smallSittings.get(view.allocation.sequence)!;
    for (const event of events.slice(1)) await send([event]);
    await resuming.of(() => client.ask('GET', '/sitting'));
  }
  return [
    ...joining.figures(name('joining')),
    ...allocating.figures(name('a place')),
    ...sending.figures(name('one event')),
    ...resuming.figures(name('coming back')),
  ];
}

/** The export as it streams: how long, and how much the server held more than before. */
async function measureExport(
  { processId }: PilotServer,
  owner: PilotClient,
  name: (what: string) => string,
): Promise<Figure[]> {
  const before = residentMb(processId);
  forgetPeak(processId);
  const start = performance.now();
  const reply = await owner.open('GET', `${pilot}/export`);
  let bytes = 0;
  let firstMs = 0;
  for await (const piece of reply) {
    firstMs ||= performance.now() - start;
    bytes += (piece as Buffer).length;
  }
  if (reply.statusCode !== 200) throw new Error(`growth: the export failed with ${reply.statusCode}`);
  return [
    { name: name('export'), value: (performance.now() - start) / 1000, unit: 's' },
    { name: name('export, until the first bytes'), value: firstMs, unit: 'ms' },
    { name: name('export, size'), value: bytes / 1e6, unit: 'MB' },
    { name: name('memory before the export'), value: before, unit: 'MB' },
    { name: name('memory at its peak in the export'), value: peakMb(processId), unit: 'MB' },
  ];
}

async function withServer(
  database: BenchDatabase,
  cases: string,
  work: (server: PilotServer) => Promise<void>,
): Promise<void> {
  const server = await database.serve(cases);
  await work(server).finally(() => server.stop());
}
