import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Log } from '../../base/log.ts';
import type { ToServiceWorker } from './messages.ts';

/** How the page stands without a connection, and whether it is the newest there is. */
export interface OfflineState {
  /** The page opens without a connection. */
  readonly ready: boolean;
  /** A new version has arrived and waits; it comes in when asked, or when no tab is left. */
  readonly updateWaits: boolean;
}

export interface Offline {
  readonly store: Pick<StoreApi<OfflineState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Keeps a bundled case for reading without a connection. */
  keepCase(caseId: string): void;
  /** Brings the new version in and loads the page anew. Never happens by itself. */
  update(): void;
}

/** A tab that stays open for days asks for a new version when it is looked at again, but not more often than this. */
const ASK_AGAIN_MS = 3_600_000;

/**
 * Installs the service worker beside the page. Where a browser has none (plain http, some private windows) or refuses
 * it (a certificate that is not trusted), the page works as before, with a connection.
 *
 * @param container The browser's; undefined for none.
 */
export function startOffline(container: ServiceWorkerContainer | undefined, log: Log): Offline {
  const store = createStore<OfflineState>(() => ({ ready: false, updateWaits: false }));
  const tell = (worker: ServiceWorker | null, message: ToServiceWorker) => worker?.postMessage(message);
  let registration: ServiceWorkerRegistration | undefined;
  let askedAt = performance.now();

  const look = () => {
    if (!registration) return;
    // Without a controller this is the first version: nothing older is open.
    store.setState({
      ready: registration.active !== null,
      updateWaits: registration.waiting !== null && container?.controller !== null,
    });
  };
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look);
  const install = async () => {
    await container?.register(new URL('service-worker.js', document.baseURI), { scope: './' });
    registration = await container?.getRegistration();
    if (!registration) return;
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration?.installing ?? null));
    look();
  };
  const start = () =>
    install().catch((error: unknown) => log.info('offline/not-installed', { why: String(error) }));
  if (container) whenIdle(start);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - askedAt < ASK_AGAIN_MS) return;
    askedAt = performance.now();
    // Without a connection there is no new version.
    registration?.update().catch(() => undefined);
  });
  return {
    store,
    keepCase(caseId) {
      void container?.ready.then(({ active }) => tell(active, { type: 'keep-case', caseId }));
    },
    update() {
      container?.addEventListener('controllerchange', () => location.reload(), { once: true });
      tell(registration?.waiting ?? null, { type: 'take-over' });
    },
  };
}

/** After the page is there and has nothing to do: installing fetches all of it again. */
function whenIdle(work: () => void): void {
  const soon = () => (globalThis.requestIdleCallback ?? setTimeout)(work);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}
