import type { Page } from 'playwright-core';
import { type AttemptEvent, eventId } from '../../../src/teaching/attempt/attempt-event.ts';

/** Puts events into this browser's database behind the product's back; the page must have opened it once. */
export async function keepEvents(page: Page, events: readonly AttemptEvent[]): Promise<void> {
  const records = events.map((event) => ({
    id: eventId(event),
    attemptId: event.attemptId,
    at: event.at,
    event,
  }));
  await page.evaluate(
    (kept: string) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('oblique');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('events', 'readwrite');
          for (const record of JSON.parse(kept)) transaction.objectStore('events').put(record);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    JSON.stringify(records),
  );
}
