import type { Page } from 'playwright-core';

/** Everything that a page shows or keeps in the browser, as one text: document, address, all three storages. */
export async function keptTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [document.documentElement.outerHTML, location.href, document.title];
    texts.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage));
    texts.push(JSON.stringify(await caches.keys().catch(() => [])));
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const objectStore = database.transaction(store).objectStore(store);
        const [keys, values] = [objectStore.getAllKeys(), objectStore.getAll()];
        await new Promise((resolve) => {
          values.onsuccess = resolve;
        });
        texts.push(JSON.stringify(keys.result), JSON.stringify(values.result));
      }
      database.close();
    }
    return texts.join('\n');
  });
}
