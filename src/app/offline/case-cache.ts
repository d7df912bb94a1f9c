import type { Clock } from '../../base/clock.ts';
import { caseBudget, type KeptFile, makeRoom } from './case-budget.ts';

const NAME = 'oblique-cases';
const KEPT_AT = 'x-oblique-kept-at';
const BYTES = 'x-oblique-bytes';

/** Bundled cases that were opened, for reading them without a connection. */
export interface CaseCache {
  /** What is kept at an address; undefined where nothing is. */
  find(url: string): Promise<Response | undefined>;
  /** Lets go of answer keys that versions before the seal kept in plain text. */
  dropPlainKeys(): Promise<void>;
  /** Keeps a whole answer, and lets go of the oldest images where the budget asks for it. */
  keep(url: string, response: Response): Promise<void>;
}

export function createCaseCache(
  caches: CacheStorage,
  storage: Pick<StorageManager, 'estimate'>,
  clock: Clock,
): CaseCache {
  // One at a time: two files that are weighed at once would both find room.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const store = async (url: string, response: Response) => {
    const body = await response.blob();
    const cache = await caches.open(NAME);
    const kept = (await contents(cache)).filter((file) => file.url !== url);
    const { quota } = await storage.estimate();
    const gone = makeRoom(kept, body.size, caseBudget(quota));
    if (!gone) return;
    await Promise.all(gone.map((each) => cache.delete(each)));
    const headers = new Headers(response.headers);
    headers.set(KEPT_AT, String(clock.now()));
    headers.set(BYTES, String(body.size));
    // Stored as the bytes they are, whatever they were packed in on the way.
    headers.delete('content-encoding');
    headers.set('content-length', String(body.size));
    await cache.put(url, new Response(body, { headers }));
  };
  return {
    find: async (url) => (await caches.open(NAME)).match(url),
    async dropPlainKeys() {
      const cache = await caches.open(NAME);
      for (const { url } of await cache.keys()) if (url.endsWith('/key.json')) await cache.delete(url);
    },
    keep: (url, response) => inTurn(() => store(url, response)),
  };
}

async function contents(cache: Cache): Promise<KeptFile[]> {
  const requests = await cache.keys();
  const files = requests.map(async ({ url }) => {
    const headers = (await cache.match(url))?.headers;
    return { url, bytes: Number(headers?.get(BYTES) ?? 0), keptAt: Number(headers?.get(KEPT_AT) ?? 0) };
  });
  return Promise.all(files);
}
