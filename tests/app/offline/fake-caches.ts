/** As much of a browser's `CacheStorage` as the service worker uses, by address. */
export function fakeCaches(): CacheStorage {
  const caches = new Map<string, Map<string, Response>>();
  const address = (request: RequestInfo | URL) => new Request(request).url;
  const open = (name: string) => {
    const entries = caches.get(name) ?? new Map<string, Response>();
    caches.set(name, entries);
    return {
      match: async (request: RequestInfo | URL) => entries.get(address(request))?.clone(),
      put: async (request: RequestInfo | URL, response: Response) =>
        void entries.set(address(request), response),
      delete: async (request: RequestInfo | URL) => entries.delete(address(request)),
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
    } as unknown as Cache;
  };
  return {
    open: async (name: string) => open(name),
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
    match: async (request: RequestInfo | URL) => {
      for (const entries of caches.values()) {
        const found = entries.get(address(request));
        if (found) return found.clone();
      }
      return undefined;
    },
  } as CacheStorage;
}
