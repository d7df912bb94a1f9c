import { type KeptView, keepsTheSame, keptView } from '../viewer/kept-view.ts';
import type { Viewer } from '../viewer/create-viewer.ts';

/** A change is written once nothing more has changed for this long, ms: scrolling is not a write per slice. */
export const SETTLED_MS = 400;

/**
 * Writes layout, window and position whenever they have changed and come to rest. `flush` writes at once what
 * still waits, for a page that is about to go; `stop` does so for the last time.
 */
export function createViewKeeper(
  viewer: Viewer,
  write: (view: KeptView) => void,
): { readonly flush: () => void; readonly stop: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    write(keptView(viewer.store.getState()));
  };
  const unsubscribe = viewer.store.subscribe((state, before) => {
    if (keepsTheSame(state, before)) return;
    clearTimeout(waiting);
    waiting = setTimeout(flush, SETTLED_MS);
  });
  return {
    flush,
    stop() {
      unsubscribe();
      flush();
    },
  };
}
