import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { jsonOf } from '../../base/json.ts';
import type { Log } from '../../base/log.ts';
import type { Happening } from '../../research/sitting/happening.ts';
import { recordedBefore } from '../../research/sitting/recorded-before.ts';
import { type SittingEvent, sittingEventSchema } from '../../research/sitting/sitting-event.ts';
import { type SittingView, sittingViewSchema } from '../../research/sitting/sitting-view.ts';
import type { Database } from '../database.ts';

/** An event of this device, and what became of it beyond. */
export interface JournalEntry {
  readonly event: SittingEvent;
  /** Why the server does not take it, by code. */
  readonly refused?: string;
  readonly stored?: true;
}

/** The events of one sitting on this device's disk. Several tabs may write to it at once. */
export interface SittingJournal {
  /** Names this browser within this sitting, and nothing beyond it. */
  readonly device: string;
  /** As last read, in the order of their numbers. */
  entries(): readonly JournalEntry[];
  /** Reads what other tabs have added. */
  catchUp(): Promise<void>;
  /**
   * Writes it under the next free number, which is found in the same transaction; resolves when it is on disk. What is
   * there already is not written again. Rejects with a `UserError`, and then nothing has changed.
   */
  add(happening: Happening): Promise<void>;
  /** Marks events as stored beyond this device. */
  markStored(numbers: readonly number[]): Promise<void>;
  markRefused(refused: readonly { readonly number: number; readonly code: string }[]): Promise<void>;
  /** Everything is to be sent again, as when the server came back without it. */
  markUnsent(): Promise<void>;
  /** What the server said last, for a start without it. */
  view(): SittingView | undefined;
  keepView(view: SittingView): Promise<void>;
  /** Forgets the sitting and all its events. */
  deleteAll(): Promise<void>;
}

export interface JournalOptions {
  readonly database: Database;
  /** The same for the same participant: the view's `participantId`. */
  readonly sittingId: string;
  readonly clock: Clock;
  /** A fresh random id of 8 to 64 letters, digits and dashes. */
  readonly newId: () => string;
  readonly log: Log;
}

const keptSchema = z.object({ device: z.string(), view: z.unknown().optional() });

/** Opens the journal of a sitting, or begins it; all methods reject with a `UserError`. */
export async function openJournal(options: JournalOptions): Promise<SittingJournal> {
  const { database, sittingId, clock, newId, log } = options;
  // In one transaction, so that two tabs that begin at once agree on one device.
  const kept = await database.write('sittings', async (store) => {
    const found = keptSchema.safeParse(await store.get(sittingId));
    if (found.success) return found.data;
    const begun = { device: newId() };
    await store.put(begun, sittingId);
    return begun;
  });
  const { device } = kept;
  let view = sittingViewSchema.safeParse('view' in kept ? kept.view : undefined).data;
  const entries = new Map<number, JournalEntry>();
  let inOrder: readonly JournalEntry[] = [];

  const from = (number: number) => IDBKeyRange.bound([sittingId, device, number], [sittingId, device, []]);
  const nextKnown = () => 1 + (inOrder.at(-1)?.event.number ?? -1);
  const take = (records: readonly JournalEntry[]) => {
    for (const record of records) {
      const event = sittingEventSchema.safeParse(record.event);
      if (event.success) entries.set(event.data.number, { ...record, event: event.data });
      else log.warn('sitting/unreadable-event', { number: record.event.number });
    }
    if (records.length > 0) inOrder = [...entries.values()].sort((a, b) => a.event.number - b.event.number);
  };
  const mark = (numbers: readonly number[], marked: (entry: JournalEntry) => JournalEntry) =>
    database
      .write('sittingEvents', async (store) => {
        const changed: JournalEntry[] = [];
        for (const number of numbers) {
          const entry = await store.get([sittingId, device, number]);
          if (!entry) continue;
          changed.push(marked(entry));
          await store.put(marked(entry), [sittingId, device, number]);
        }
        return changed;
      })
      .then(take);

  const journal: SittingJournal = {
    device,
    entries: () => inOrder,
    async catchUp() {
      take(await database.read('sittingEvents', (store) => store.getAll(from(nextKnown()))));
    },
    async add(happening) {
      // The schema is strict: nothing but an event's own fields can ever be stored.
      const { number: _none, ...checked } = sittingEventSchema.parse({
        ...happening,
        number: 0,
        at: clock.now(),
      });
      const added = await database.write('sittingEvents', async (store) => {
        const fresh: JournalEntry[] = await store.getAll(from(nextKnown()));
        const all = [...inOrder, ...fresh].map(({ event }) => event);
        if (recordedBefore(happening, all)) return fresh;
        const number = 1 + (all.at(-1)?.number ?? -1);
        const event: SittingEvent = { ...checked, number };
        await store.add({ event }, [sittingId, device, number]);
        return [...fresh, { event }];
      });
      take(added);
    },
    markStored: (numbers) => mark(numbers, ({ event }) => ({ event, stored: true })),
    async markRefused(refused) {
      const codes = new Map(refused.map(({ number, code }) => [number, code]));
      await mark([...codes.keys()], ({ event }) => ({ event, refused: codes.get(event.number) ?? '' }));
    },
    markUnsent: () => mark([...entries.keys()], ({ event }) => ({ event })),
    view: () => view,
    async keepView(told) {
      view = told;
      const plain = jsonOf({ device, view: told });
      await database.write('sittings', async (store) => void (await store.put(plain, sittingId)));
    },
    async deleteAll() {
      await database.write('sittingEvents', (store) => store.delete(from(0)));
      await database.write('sittings', (store) => store.delete(sittingId));
      entries.clear();
      inOrder = [];
    },
  };
  await journal.catchUp();
  return journal;
}
