import { useEffect } from 'react';
import { createViewKeeper } from '../ui/keep-view.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';

/** Remembers layout, window and position of what is being read, for when the same is opened again. */
export function useKeptView({ storage, log }: Services, { viewer, scanKey, trial, sitting }: Reading): void {
  const passing = trial !== undefined || sitting !== undefined;
  useEffect(() => {
    // Where a trial looked is not where its author was, and a participant is not the learner.
    if (passing) return;
    const keeper = createViewKeeper(viewer, (view) => {
      storage()
        .then(({ views }) => views?.set(scanKey, view))
        .catch(() => log.warn('views/not-kept', {}));
    });
    // Phones end pages that are out of sight without another word.
    const leave = () => document.visibilityState === 'hidden' && keeper.flush();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', keeper.flush);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', keeper.flush);
      keeper.stop();
    };
  }, [viewer, scanKey, passing, storage, log]);
}
