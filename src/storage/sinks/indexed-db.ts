import { attemptEventSchema, eventId } from '../../teaching/attempt/attempt-event.ts';
import { createDatabase } from '../database.ts';
import { isNew } from '../record-once.ts';
import type { SinkKind } from '../sink.ts';

/** Keeps attempts in this browser: an acknowledged event survives a killed tab, and several tabs share it. */
export const indexedDb: SinkKind = {
  kind: 'indexed-db',
  name: 'This browser',
  durable: true,
  async open({ databaseName, log }) {
    const database = createDatabase(databaseName);
    await database.open();
    return {
      async append(event) {
        // The schema is strict: nothing but an attempt's own fields can ever be stored.
        const record = { id: eventId(event), attemptId: event.attemptId, at: event.at };
        const checked = attemptEventSchema.parse(event);
        await database.write('events', async (store) => {
          const stored = await store.get(record.id);
          if (isNew(checked, stored?.event)) await store.add({ ...record, event: checked });
        });
      },
      events: (attemptId) =>
        database.read('events', async (store) => {
          const records =
            attemptId === undefined
              ? await store.index('byTime').getAll()
              : await store.index('byAttempt').getAll(IDBKeyRange.bound([attemptId], [attemptId, []]));
          return records.flatMap((record) => {
            const event = attemptEventSchema.safeParse(record.event);
            if (event.success) return [event.data];
            log.warn('storage/unreadable-event', { id: record.id });
            return [];
          });
        }),
      flush: async () => undefined,
      deleteAll: () => database.write('events', (store) => store.clear()),
      close: () => database.close(),
    };
  },
};
