import type { Page } from 'playwright-core';
import { type AttemptEvent, eventId } from '../../../src/teaching/attempt/attempt-event.ts';

/** Puts events into the page's own database, as if they had happened; the page must have been open once. */
export async function storeAttempts(page: Page, events: readonly AttemptEvent[]): Promise<void> {
  const records = JSON.stringify(
    events.map((event) => ({ id: eventId(event), attemptId: event.attemptId, at: event.at, event })),
  );
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('oblique');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('events', 'readwrite');
          for (const record of JSON.parse(all)) writing.objectStore('events').put(record);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    records,
  );
}
