import { useCallback, useState } from 'react';
import type { Opened } from '../ui/opening.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { startReading } from './start-reading.ts';

/** What is being read now; undefined on the start page. */
export interface CurrentReading {
  readonly reading: Reading | undefined;
  /** Shows an opened scan, with the questions of a case if one is named; the one before stays if this fails. */
  readonly show: (opened: Opened, caseId: string | undefined) => Promise<void>;
  readonly close: () => void;
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
    async (opened: Opened, caseId: string | undefined) =>
      replace(await startReading(services, opened, caseId)),
    [services, replace],
  );
  const close = useCallback(() => replace(undefined), [replace]);
  return { reading, show, close };
}
