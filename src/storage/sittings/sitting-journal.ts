import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { jsonOf } from '../../base/json.ts';
import type { Log } from '../../base/log.ts';
import type { Happening } from '../../research/sitting/happening.ts';
import { recordedBefore } from '../../research/sitting/recorded-before.ts';
import { type SittingEvent, sittingEventSchema } from '../../research/sitting/sitting-event.ts';
import { type SittingView, sittingViewSchema } from '../../research/sitting/sitting-view.ts';
import type { Database } from '../database.ts';
import { type UnsubmittedInput, unsubmittedInputSchema } from './unsubmitted-input.ts';

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
  /** Whether it is on the disk: another tab may have deleted it. */
  isThere(): Promise<boolean>;
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
  /** What stands at the question at hand and is no answer yet. */
  input(): UnsubmittedInput | undefined;
  keepInput(input: UnsubmittedInput | undefined): Promise<void>;
  /** Whether everything here is to be deleted, as soon as it is where it was sent. */
  withdrawing(): boolean;
  keepWithdrawing(on: boolean): Promise<void>;
  /** Deletes whatever the participant did or was told; that there was a sitting stays. */
  deleteEntries(): Promise<void>;
  /** Forgets the sitting and everything in it; nothing but events can be kept in it any more. */
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

/** All of a journal but its events, as it is on disk. */
const keptSchema = z.object({
  device: z.string(),
  view: sittingViewSchema.optional().catch(undefined),
  input: unsubmittedInputSchema.optional().catch(undefined),
  withdrawing: z.literal(true).optional(),
});
type Kept = z.infer<typeof keptSchema>;

/** Opens the journal of a sitting, or begins it; all methods reject with a `UserError`. */
export async function openJournal(options: JournalOptions): Promise<SittingJournal> {
  const { database, sittingId, clock, newId, log } = options;
  // In one transaction, so that two tabs that begin at once agree on one device.
  const kept = await database.write('sittings', async (store) => {
    const found = keptSchema.safeParse(await store.get(sittingId));
    if (found.success) return found.data;
    const begun: Kept = { device: newId() };
    await store.put(jsonOf(begun), sittingId);
    return begun;
  });
  const { device } = kept;
  let { view, input, withdrawing } = kept;
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

  /** What another tab has kept stays, and what it has deleted does not come back. */
  const keep = (part: Partial<Kept>) =>
    database.write('sittings', async (store) => {
      const found = keptSchema.safeParse(await store.get(sittingId)).data;
      if (found) await store.put(jsonOf({ ...found, ...part }), sittingId);
    });

  const journal: SittingJournal = {
    device,
    entries: () => inOrder,
    isThere: async () => (await database.read('sittings', (store) => store.getKey(sittingId))) !== undefined,
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
      await keep({ view });
    },
    input: () => input,
    async keepInput(given) {
      input = given;
      await keep({ input });
    },
    withdrawing: () => withdrawing === true,
    async keepWithdrawing(on) {
      await keep({ withdrawing: on || undefined });
      withdrawing = on || undefined;
    },
    async deleteEntries() {
      input = undefined;
      await database.write('sittingEvents', (store) => store.delete(from(0)));
      await keep({ view: undefined, input });
      entries.clear();
      inOrder = [];
    },
    deleteAll: () => database.write('sittings', (store) => store.delete(sittingId)),
  };
  await journal.catchUp();
  return journal;
}
