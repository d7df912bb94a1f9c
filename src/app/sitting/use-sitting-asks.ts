import { useCallback, useSyncExternalStore } from 'react';
import type { Reading } from '../reading.ts';

/** Whether the reading's questions are what its sitting does now; always outside of one. */
export function useSittingAsks({ sitting }: Reading): boolean {
  const guide = sitting?.guide;
  const subscribe = useCallback(
    (changed: () => void) => guide?.store.subscribe(changed) ?? (() => undefined),
    [guide],
  );
  return useSyncExternalStore(subscribe, () => {
    const part = guide?.store.getState().part;
    return part === undefined || part.kind === 'familiarise' || (part.kind === 'case' && part.open);
  });
}
