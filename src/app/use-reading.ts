import { useCallback, useState } from 'react';
import type { Opened } from '../ui/opening.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { startReading } from './start-reading.ts';
import { goTo, type Route } from './use-hash-route.ts';

/** What is being read now; undefined on the start page. */
export interface CurrentReading {
  readonly reading: Reading | undefined;
  /** Shows an opened scan, with the questions of a case if one is named; the one before stays if this fails. */
  readonly show: (
    opened: Opened,
    caseId: string | undefined,
    signal: AbortSignal | undefined,
  ) => Promise<void>;
  readonly close: () => void;
}

/** The address of what is being read. */
export function routeOf(reading: Reading | undefined): Route {
  if (!reading) return { at: 'home' };
  return reading.caseId === undefined ? { at: 'own' } : { at: 'case', caseId: reading.caseId };
}

export function useReading(services: Services): CurrentReading {
  const [reading, setReading] = useState<Reading | undefined>(undefined);
  const replace = useCallback((next: Reading | undefined) => {
    setReading((before) => {
      before?.runner?.dispose();
      return next;
    });
  }, []);
  const show = useCallback(
    async (opened: Opened, caseId: string | undefined, signal: AbortSignal | undefined) => {
      const next = await startReading(services, opened, caseId);
      if (signal?.aborted) {
        next.runner?.dispose();
        return;
      }
      // The address first, so that the page never sees the new reading under the old one.
      goTo(routeOf(next));
      replace(next);
    },
    [services, replace],
  );
  const close = useCallback(() => replace(undefined), [replace]);
  return { reading, show, close };
}
