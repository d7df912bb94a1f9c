const images = /\/generated\/cases\/([a-z0-9-]+)\/series-[a-z0-9]+\.zip$/;

/** Bundled cases whose images this device keeps, so that they open without a connection. */
export async function keptCases(caches: CacheStorage | undefined): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const name of (await caches?.keys()) ?? []) {
    const requests = (await (await caches?.open(name))?.keys()) ?? [];
    for (const { url } of requests) {
      const id = images.exec(url)?.[1];
      if (id !== undefined) kept.add(id);
    }
  }
  return kept;
}
