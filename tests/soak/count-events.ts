import { sortedJson } from '../../src/base/json.ts';
import type { Happening } from '../../src/research/sitting/happening.ts';
import type { SittingEvent } from '../../src/research/sitting/sitting-event.ts';

/** One line of an export's events.jsonl. */
export interface ExportedEvent {
  readonly participant: string;
  readonly device: string;
  readonly event: SittingEvent;
}

/** What one participant was told is safe. */
export interface Acknowledged {
  readonly participant: string;
  /** By the device, once each was on its disk. */
  readonly happenings: readonly Happening[];
  /** By the server: `device/number`. */
  readonly names: ReadonlySet<string>;
  /** How many events the server says it has of them. */
  readonly stored: number;
}

export interface EventCount {
  readonly participant: string;
  readonly acknowledged: number;
  readonly stored: number;
  readonly exported: number;
  /** Acknowledged by device or server, and not in the export. */
  readonly lost: number;
  /** More often in the export than it happened. */
  readonly doubled: number;
  /** Devices whose numbers are not 0, 1, 2 … */
  readonly gaps: number;
}

/** Compares what a participant was told with what comes out at the other end, content by content. */
export function countEvents(told: Acknowledged, lines: readonly ExportedEvent[]): EventCount {
  const own = lines.filter(({ participant }) => participant === told.participant);
  const left = new Map<string, number>();
  for (const happening of told.happenings) add(left, contentOf(happening), 1);
  for (const { event } of own) add(left, contentOf(event), -1);
  const counts = [...left.values()];
  const names = new Set(own.map(({ device, event }) => `${device}/${event.number}`));
  const devices = new Set(own.map(({ device }) => device));
  return {
    participant: told.participant,
    acknowledged: told.happenings.length,
    stored: told.stored,
    exported: own.length,
    lost:
      sum(counts.filter((count) => count > 0)) + [...told.names].filter((name) => !names.has(name)).length,
    doubled: -sum(counts.filter((count) => count < 0)) + (own.length - names.size),
    gaps: [...devices].filter((name) => hasGap(own.filter(({ device }) => device === name))).length,
  };
}

/** Without what a device or the server counts and adds for it. */
function contentOf({ number: _n, at: _at, ...happening }: Happening & Partial<SittingEvent>): string {
  if (happening.type !== 'answered') return sortedJson(happening) ?? '';
  const { gradedBy: _by, ...answered } = happening;
  return sortedJson(answered) ?? '';
}
const add = (counts: Map<string, number>, key: string, n: number) =>
  counts.set(key, (counts.get(key) ?? 0) + n);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function hasGap(events: readonly ExportedEvent[]): boolean {
  const numbers = events.map(({ event }) => event.number).sort((a, b) => a - b);
  return numbers.some((number, i) => number !== i);
}
