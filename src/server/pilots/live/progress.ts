import type { Sitting } from '../../../research/sitting/sitting.ts';
import {
  type DeviceEvent,
  type SittingWay,
  sittingOfDevices,
} from '../../../research/sitting/view-of-sitting.ts';
import { boardPart } from './board-parts.ts';

/** What the board takes from a participant's events: nothing that tells their order of conditions. */
export interface Progress {
  readonly state: Sitting['state'];
  /** The part that they are in; undefined while there is nothing to do, and at the end. */
  readonly part: string | undefined;
  readonly onBreak: boolean;
  readonly devices: number;
  readonly answers: number;
  /** That were noticed on a device. */
  readonly deviations: number;
  readonly minutes: number;
  /** Whole sentences. */
  readonly problems: readonly string[];
}

/** After a longer silence somebody was away. */
const longestGapMs = 10 * 60_000;

/** `mayCount`: whether answers of the reading may be counted before the end, and tell nothing. */
export function progressOf(way: SittingWay, stored: readonly DeviceEvent[], mayCount: boolean): Progress {
  const { state, now } = sittingOfDevices(way, stored);
  const byDevice = new Map<string, DeviceEvent['event'][]>();
  for (const { device, event } of stored) {
    const own = byDevice.get(device);
    if (own) own.push(event);
    else byDevice.set(device, [event]);
  }
  const devices = [...byDevice.values()];
  const before = new Set(way.beforeAllocation.map(({ id }) => id));
  const shown = (stepId: string) => mayCount || state === 'finished' || before.has(stepId);
  return {
    state,
    part: now && boardPart(now),
    onBreak: now?.kind === 'break',
    devices: devices.length,
    answers: stored.filter(({ event }) => event.type === 'answered' && shown(event.stepId)).length,
    deviations: stored.filter(({ event }) => event.type === 'deviated').length,
    minutes: devices.reduce((sum, events) => sum + minutesOf(events), 0),
    problems: [...missing(devices), ...atOnce(devices)],
  };
}

/** Time at one device, without absences. */
function minutesOf(events: readonly DeviceEvent['event'][]): number {
  const times = events.map(({ at }) => at).sort((a, b) => a - b);
  let ms = 0;
  for (const [i, at] of times.entries()) {
    const gap = i === 0 ? 0 : at - times[i - 1]!;
    if (gap <= longestGapMs) ms += gap;
  }
  return Math.round(ms / 6000) / 10;
}

/** Numbers on a device have no gaps, so what is missing is still there. */
function missing(devices: readonly (readonly DeviceEvent['event'][])[]): string[] {
  const count = devices.reduce((sum, events) => {
    const highest = events.reduce((most, { number }) => Math.max(most, number), -1);
    return sum + highest + 1 - events.length;
  }, 0);
  if (count === 0) return [];
  return [
    `${count === 1 ? 'One entry is' : `${count} entries are`} on their device and not here yet: keep it on and connected.`,
  ];
}

function atOnce(devices: readonly (readonly DeviceEvent['event'][])[]): string[] {
  const spans = devices
    .map((events) => events.map(({ at }) => at))
    .map((times) => ({ from: Math.min(...times), to: Math.max(...times) }))
    .sort((a, b) => a.from - b.from);
  const overlap = spans.some(({ from }, i) => i > 0 && from < spans[i - 1]!.to);
  return overlap ? ['Sends from two devices at once: let them go on with one.'] : [];
}
