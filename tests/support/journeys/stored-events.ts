import type { Page } from 'playwright-core';
import type { AttemptEvent } from '../../../src/teaching/attempt/attempt-event.ts';

/** Every event in this browser's database, oldest first, read behind the product's back. */
export async function storedEvents(page: Page): Promise<AttemptEvent[]> {
  return page.evaluate(
    () =>
      new Promise<AttemptEvent[]>((resolve, reject) => {
        const opening = indexedDB.open('oblique');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const request = opening.result.transaction('events').objectStore('events').index('byTime').getAll();
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            opening.result.close();
            resolve(request.result.map(({ event }) => event));
          };
        };
      }),
  );
}
