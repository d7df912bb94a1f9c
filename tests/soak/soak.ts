import { strFromU8, unzipSync } from 'fflate';
import { createRandom } from '../../src/base/random.ts';
import { countEvents, type EventCount, type ExportedEvent } from './count-events.ts';
import { createDeviceFetch } from './device-fetch.ts';
import { createFaultyNetwork, networkFaults } from './faulty-network.ts';
import { deviceFaults, playParticipant } from './participant.ts';
import { createSoakPilot } from './soak-pilot.ts';
import { startSoakServer } from './soak-server.ts';
import { issuedSlipsSchema } from '../../src/research/running/replies.ts';

export interface SoakOptions {
  readonly seed: string;
  readonly participants: number;
  /** Of each of eight cases; 13 answers to each. */
  readonly copies: number;
  /** How often the server is killed and started again, spread over the sittings. */
  readonly kills: number;
  /** Part of the requests with events to which something happens. */
  readonly networkFaultRate: number;
  /** Part of the events before which something happens to the device. */
  readonly deviceFaultRate: number;
  /** PostgreSQL; PGlite in a folder without it. */
  readonly databaseUrl?: string;
  readonly say?: (line: string) => void;
}

/** One line of the table: what was lost and doubled among the sittings that met a fault. */
export interface FaultLine extends ReturnType<typeof totalOf> {
  readonly fault: string;
  readonly times: number;
  readonly sittings: number;
}

export interface SoakResult {
  readonly lines: readonly FaultLine[];
  readonly counts: readonly EventCount[];
  readonly faults: number;
  readonly requests: number;
  readonly seconds: number;
}

/**
 * Robots go through sittings in their own browsers over a bad network to a server that dies again and again; then the
 * pilot is closed, and what its real export holds is counted against what each device and the server acknowledged.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { seed, participants, copies, kills, say = () => undefined } = options;
  const random = createRandom(seed);
  const pilot = createSoakPilot(participants, copies);
  const server = await startSoakServer(options.databaseUrl);
  const met = new Map<string, { times: number; readonly sittings: Set<number> }>();
  const meet = (fault: string, sittings: Iterable<number>) => {
    const entry = met.get(fault) ?? { times: 0, sittings: new Set<number>() };
    entry.times += 1;
    for (const sitting of sittings) entry.sittings.add(sitting);
    met.set(fault, entry);
  };
  const everybody = Array.from({ length: participants }, (_, i) => i);
  const chance = random.fork('network');
  let requests = 0;
  const network = await createFaultyNetwork({
    target: () => server.port(),
    lateMs: () => chance.between(50, 1500),
    faultOf(head) {
      requests += 1;
      const index = Number(/x-soak-sitting: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
      if (Number.isNaN(index) || chance.uniform() >= options.networkFaultRate) return undefined;
      const fault = networkFaults[Math.floor(networkFaults.length * chance.uniform())]!;
      meet(fault, [index]);
      return fault;
    },
  });

  try {
    const owner = createOwner(network.base);
    await owner('POST', '/setup', { code: server.setupCode, name: 'ada', password: 'a password for tests' });
    await owner('POST', '/pilots', { protocol: pilot.protocol });
    await owner('POST', '/pilots/soak/lock');
    await owner('POST', '/pilots/soak/open');
    const issued = await owner('POST', '/pilots/soak/participants', { count: participants, stratum: 'all' });
    const { slips } = issuedSlipsSchema.parse(await issued.json());

    const startMs = performance.now();
    const expected =
      participants * (pilot.before(0).length + 1 + pilot.after(0, pilot.protocol.sequences[0]!.id).length);
    let recorded = 0;
    let killed = 0;
    let restarting = Promise.resolve();
    const onRecorded = () => {
      recorded += 1;
      if (killed >= kills || recorded < (expected * (killed + 1)) / (kills + 1)) return;
      killed += 1;
      restarting = restarting.then(async () => {
        meet('server killed', everybody);
        say(
          `${recorded} of ${expected} events recorded: server killed and started again (${killed} of ${kills})`,
        );
        await server.killAndRestart();
      });
    };
    const told = await Promise.all(
      everybody.map((index) =>
        playParticipant({
          index,
          ...slips[index]!,
          pilot,
          base: network.base,
          random: random.fork(`participant ${index}`),
          faultRate: options.deviceFaultRate,
          onFault: (fault) => meet(fault, [index]),
          onRecorded,
        }),
      ),
    );
    await restarting;
    await network.settle();
    const seconds = (performance.now() - startMs) / 1000;

    await owner('POST', '/pilots/soak/close');
    const zip = unzipSync(new Uint8Array(await (await owner('GET', '/pilots/soak/export')).arrayBuffer()));
    const exported = strFromU8(zip['events.jsonl']!)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ExportedEvent);
    const byParticipant = new Map<string, ExportedEvent[]>(
      slips.map(({ participantId }) => [participantId, []]),
    );
    for (const line of exported) byParticipant.get(line.participant)!.push(line);
    const counts = told.map((each) => countEvents(each, byParticipant.get(each.participant)!));
    const lines = ['server killed', ...networkFaults, ...deviceFaults].map((fault): FaultLine => {
      const { times = 0, sittings = new Set<number>() } = met.get(fault) ?? {};
      const among = counts.filter((_, index) => sittings.has(index));
      return { fault, times, sittings: sittings.size, ...totalOf(among) };
    });
    return {
      lines,
      counts,
      faults: lines.reduce((sum, { times }) => sum + times, 0),
      requests,
      seconds,
    };
  } finally {
    await network.close();
    await server.stop();
  }
}

/** Of several sittings together. */
export function totalOf(counts: readonly EventCount[]) {
  const total = (value: (count: EventCount) => number) =>
    counts.reduce((sum, count) => sum + value(count), 0);
  return {
    events: total(({ acknowledged }) => acknowledged),
    stored: total(({ stored }) => stored),
    exported: total(({ exported }) => exported),
    lost: total(({ lost }) => lost),
    doubled: total(({ doubled }) => doubled),
    gaps: total(({ gaps }) => gaps),
  };
}

/** Who runs the pilot: everything must work. */
function createOwner(base: string) {
  const fetch = createDeviceFetch(base);
  return async (method: 'GET' | 'POST', path: string, body?: object): Promise<Response> => {
    const reply = await fetch(`${base}api${path}`, {
      method,
      headers: { 'x-oblique': '1', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`soak: ${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply;
  };
}
