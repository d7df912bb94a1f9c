/** A file of the build: its address relative to the page's folder, and what changes when its bytes do. */
export interface ShellFile {
  readonly path: string;
  /** Empty where the name changes with the bytes. */
  readonly revision: string;
}

const PREFIX = 'oblique-shell-';
/** Files fetched at once while installing: the page has the network first. */
const AT_ONCE = 3;

/** Everything that the page is made of, kept as one version. */
export interface ShellCache {
  /** Fetches what no version kept before has; rejects when a file cannot be had, and goes on from there next time. */
  install(): Promise<void>;
  /** Lets go of all versions but this one and the one before, which open tabs may still be. */
  dropOld(): Promise<void>;
  /** A file of this version or, for tabs that are still of it, of the one before. */
  find(path: string): Promise<Response | undefined>;
}

export function createShellCache(
  { caches, fetch }: Pick<WindowOrWorkerGlobalScope, 'caches' | 'fetch'>,
  scope: string,
  version: string,
  files: readonly ShellFile[],
): ShellCache {
  const name = PREFIX + version;
  const address = (path: string) => new URL(path, scope).href;
  /** Names of all versions there are, in the order in which they came. */
  const versions = async () => (await caches.keys()).filter((each) => each.startsWith(PREFIX));
  const before = async () => (await versions()).filter((each) => each !== name);

  const take = async (cache: Cache, { path, revision }: ShellFile) => {
    const url = address(path);
    if (await cache.match(url)) return;
    const old = revision === '' ? await caches.match(url) : undefined;
    const response = old ?? (await fetch(url, { cache: revision === '' ? 'default' : 'no-cache' }));
    if (!response.ok || response.redirected)
      throw new Error(`service worker: ${path} gave ${response.status}`);
    await cache.put(url, response);
  };
  return {
    async install() {
      const cache = await caches.open(name);
      const left = [...files];
      const worker = async () => {
        for (let file = left.shift(); file; file = left.shift()) await take(cache, file);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
    async dropOld() {
      const old = await before();
      await Promise.all(old.slice(0, -1).map((each) => caches.delete(each)));
    },
    async find(path) {
      const url = address(path);
      return (await (await caches.open(name)).match(url)) ?? caches.match(url);
    },
  };
}
