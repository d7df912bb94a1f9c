import { systemClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createDatabase } from '../../../src/storage/database.ts';
import { openJournal } from '../../../src/storage/sittings/sitting-journal.ts';

/** A second thread that stands for a second tab: records so many events and acknowledges each. */
self.onmessage = async ({
  data,
}: MessageEvent<{ databaseName: string; sittingId: string; count: number }>) => {
  const { databaseName, sittingId, count } = data;
  const journal = await openJournal({
    database: createDatabase(databaseName),
    sittingId,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log: silentLog,
  });
  for (let i = 0; i < count; i++) {
    await journal.add({ type: 'deviated', what: `other tab ${i}` });
    self.postMessage(i);
  }
};
