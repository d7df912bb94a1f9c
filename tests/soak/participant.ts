import type { Random } from '../../src/base/random.ts';
import { silentLog } from '../../src/base/log.ts';
import { sameJson } from '../../src/base/json.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { Happening } from '../../src/research/sitting/happening.ts';
import type { SittingView } from '../../src/research/sitting/sitting-view.ts';
import { createDeviceSitting } from '../../src/storage/sittings/create-device-sitting.ts';
import type { DeviceSitting } from '../../src/storage/sittings/device-sitting.ts';
import {
  createHttpSittingServer,
  joinSitting,
  seeSitting,
} from '../../src/storage/sittings/http-sitting-server.ts';
import { createOtherTabs } from '../../src/storage/sittings/other-tabs.ts';
import type { SittingServer } from '../../src/storage/sittings/sitting-server.ts';
import type { Acknowledged } from './count-events.ts';
import { createDeviceFetch } from './device-fetch.ts';
import { createFaultyDisk } from './faulty-disk.ts';
import type { SoakPilot } from './soak-pilot.ts';

/** What may happen to a device between two things that its participant does. */
export const deviceFaults = ['tab killed', 'two tabs', 'disk full', 'clock set', 'device changed'] as const;
export type DeviceFault = (typeof deviceFaults)[number];

export interface SoakParticipant {
  /** Which of the cohort. */
  readonly index: number;
  readonly participantId: string;
  readonly code: string;
  readonly pilot: SoakPilot;
  /** Of the network. */
  readonly base: string;
  readonly random: Random;
  /** How often something happens to the device, 0 … 1 for each event. */
  readonly faultRate: number;
  readonly onFault: (fault: DeviceFault) => void;
  readonly onRecorded: () => void;
}

const backOff = { firstMs: 100, longestMs: 2000 };
/** Together with what its server acknowledged. */
type Told = Acknowledged & { readonly happenings: Happening[]; readonly names: Set<string>; stored: number };

/** Goes through a sitting as the page would, whatever happens to its device; gives what it was told is safe. */
export async function playParticipant(options: SoakParticipant): Promise<Acknowledged> {
  const { index, participantId, pilot, random, onFault } = options;
  const told: Told = { participant: participantId, happenings: [], names: new Set(), stored: 0 };
  let device = createDevice(options, told, 0);
  await device.join();
  await device.play(pilot.before(index));
  await again(() => device.sitting().askForAllocation());
  const { view } = device.sitting().store.getState();
  told.happenings.push({ type: 'allocated', sequence: view.allocation!.sequence });
  if (random.uniform() < 0.2) {
    await device.finish();
    device = createDevice(options, told, 1);
    await device.join();
    onFault('device changed');
  }
  await device.play(pilot.after(index, view.allocation!.sequence));
  await device.finish();
  return told;
}

/** One browser of a participant: its cookies, its disk, its clock, and the tab that is open. */
function createDevice(options: SoakParticipant, told: Told, nth: number) {
  const { index, participantId, code, base, random, faultRate, onFault, onRecorded } = options;
  const http = {
    fetch: createDeviceFetch(base, { 'x-soak-sitting': String(index) }),
    base,
    timeoutMs: 60_000,
  };
  const disk = createFaultyDisk(`${code}/${nth}`);
  let clockOffsetMs = 0;
  let tab: DeviceSitting;

  const openTab = (view?: SittingView) =>
    again(() =>
      createDeviceSitting({
        server: listening(createHttpSittingServer(http, participantId), told),
        database: disk.database,
        sittingId: participantId,
        clock: { now: () => Date.now() + clockOffsetMs },
        newId: () => crypto.randomUUID(),
        log: silentLog,
        backOff,
        otherTabs: (sittingId) => createOtherTabs(`${sittingId}/${nth}`),
        ...(view && { view }),
      }),
    );
  const isThere = (happening: Happening) =>
    tab.store.getState().events.some(({ number: _n, at: _at, ...event }) => sameJson(event, happening));
  const acknowledge = (...happenings: Happening[]) => {
    told.happenings.push(...happenings);
    for (const _ of happenings) onRecorded();
  };

  const during: Record<DeviceFault, (next: Happening[]) => Promise<void>> = {
    /** Half of the time before its last write reached the disk; the page that comes after looks what is there. */
    async 'tab killed'([happening]) {
      if (random.uniform() < 0.5) disk.fill(1);
      tab.record(happening!).catch(() => undefined);
      tab.dispose();
      tab = await openTab();
      disk.fill(0);
      if (!isThere(happening!)) await tab.record(happening!);
      acknowledge(happening!);
    },
    /** Both are used at once, and the first thing is done in both. */
    async 'two tabs'(next) {
      const other = await openTab();
      const [first, ...rest] = next;
      const doubly = first!.type === 'answered' ? [other.record(first!)] : [];
      await Promise.all([
        tab.record(first!),
        ...doubly,
        ...rest.map((happening, i) => (i % 2 ? tab : other).record(happening)),
      ]);
      acknowledge(...next);
      const [left, killed] = random.uniform() < 0.5 ? [tab, other] : [other, tab];
      killed.dispose();
      tab = left;
    },
    async 'disk full'([happening]) {
      const writes = 1 + Math.floor(3 * random.uniform());
      disk.fill(writes);
      await again(() => tab.record(happening!), 'storage/full');
      acknowledge(happening!);
    },
    async 'clock set'([happening]) {
      clockOffsetMs += Math.round(random.between(-86_400_000, 3_600_000));
      await tab.record(happening!);
      acknowledge(happening!);
    },
    'device changed': async () => undefined,
  };

  return {
    sitting: () => tab,
    async join() {
      tab = await openTab(await again(() => joinSitting(http, code)));
    },
    async play(happenings: readonly Happening[]) {
      for (let i = 0; i < happenings.length; ) {
        const faulty = random.uniform() < faultRate;
        const fault = faulty ? deviceFaults[Math.floor(4 * random.uniform())] : undefined;
        const next = happenings.slice(i, i + (fault === 'two tabs' ? 5 : 1));
        if (fault) {
          onFault(fault);
          await during[fault](next);
        } else {
          await again(() => tab.record(next[0]!), 'storage/full');
          acknowledge(next[0]!);
        }
        i += next.length;
      }
    },
    /** Waits until everything is sent. */
    async finish() {
      await new Promise<void>((resolve) => {
        const look = () => {
          if (tab.store.getState().sync.state !== 'all sent') return;
          stop();
          resolve();
        };
        const stop = tab.store.subscribe(look);
        look();
      });
      tab.dispose();
      const { stored } = await again(() => seeSitting(http));
      told.stored = Object.values(stored).reduce((sum, count) => sum + count, 0);
    },
  };
}

/** The server, with what it acknowledges written down. */
function listening(server: SittingServer, { names }: Told): SittingServer {
  return {
    ...server,
    async append(device, events) {
      const reply = await server.append(device, events);
      for (const number of reply.acknowledged) names.add(`${device}/${number}`);
      if (reply.refused.length > 0) throw new Error(`soak: refused ${JSON.stringify(reply.refused[0])}`);
      return reply;
    },
  };
}

/** As a person does whom a page tells to try again. */
async function again<T>(work: () => Promise<T>, code = 'sitting/unreachable'): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError) || ![code, 'sitting/unreachable'].includes(error.code)) throw error;
      const waitMs = Math.max(50, Number(error.context.retryAfterMs ?? 0));
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
