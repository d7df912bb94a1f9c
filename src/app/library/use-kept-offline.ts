import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { keptCases } from '../offline/kept-cases.ts';
import type { Services } from '../services.ts';

const none: ReadonlySet<string> = new Set();

/** Cases that open without a connection; looked up each time the library comes on. */
export function useKeptOffline({ offline, log }: Services, looking: boolean): ReadonlySet<string> {
  const ready = useStore(offline.store, (state) => state.ready);
  const [kept, setKept] = useState(none);
  useEffect(() => {
    if (!ready || !looking) return;
    keptCases(globalThis.caches).then(setKept, () => log.info('offline/unknown', {}));
  }, [ready, looking, log]);
  // Without the page itself a case is no use.
  return ready ? kept : none;
}
