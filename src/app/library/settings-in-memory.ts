import type { Json } from '../../base/json.ts';
import type { Settings } from '../../storage/settings.ts';

/** Settings for as long as the page is open, where the browser keeps none. */
export function settingsInMemory(): Pick<Settings, 'all' | 'set'> {
  const values = new Map<string, Json>();
  return {
    all: async () => Object.fromEntries(values),
    async set(key, value) {
      values.set(key, value);
    },
  };
}
