import type { Json } from '../base/json.ts';
import { createDatabase } from './database.ts';

/** Small choices that outlive the page and belong to no case: theme, units, which hand. Never about a patient. */
export interface Settings {
  /** Undefined when never set. The caller checks the shape: an older version may have written it. */
  get(key: string): Promise<Json | undefined>;
  set(key: string, value: Json): Promise<void>;
  all(): Promise<Readonly<Record<string, Json>>>;
  deleteAll(): Promise<void>;
  close(): void;
}

/** Settings in this browser's database; methods reject with a `UserError`. */
export function createSettings(databaseName: string): Settings {
  const database = createDatabase(databaseName);
  return {
    get: (key) => database.read('settings', (store) => store.get(key)),
    set: (key, value) =>
      database.write('settings', async (store) => {
        await store.put(value, key);
      }),
    all: () =>
      database.read('settings', async (store) => {
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return Object.fromEntries(keys.map((key, i) => [key, values[i]!]));
      }),
    deleteAll: () => database.write('settings', (store) => store.clear()),
    close: () => database.close(),
  };
}
