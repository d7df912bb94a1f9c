import { useCallback, useRef, useState } from 'react';
import type { Opened } from '../ui/opening.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { startReading } from './start-reading.ts';
import { startPractice } from './tutorial/start-practice.ts';
import { goTo, type Route } from './use-hash-route.ts';

/** A case that an opened scan belongs to, or what has fallen due of it. */
export interface WantedCase {
  readonly caseId: string;
  readonly review: boolean;
}

/** What is being read now; undefined on the start page. */
export interface CurrentReading {
  readonly reading: Reading | undefined;
  /** Shows an opened scan, with the questions of a case if one is named; the one before stays if this fails. */
  readonly show: (
    opened: Opened,
    wanted: WantedCase | undefined,
    signal: AbortSignal | undefined,
  ) => Promise<void>;
  /**
   * Shows the practice block with its tutorial. `inRoom` keeps the room, and with it a headset's session, and goes
   * back to what was read when the practice is left.
   */
  readonly practise: (inRoom: boolean) => Promise<void>;
  /** Goes back to what the practice interrupted; false where it interrupted nothing. */
  readonly resume: () => boolean;
  /** Shows a reading of the same scan that was made from the present one. */
  readonly swap: (next: Reading) => void;
  readonly close: () => void;
}

/** The address of what is being read. */
export function routeOf(reading: Reading | undefined): Route {
  if (!reading) return { at: 'home' };
  if (reading.practice) return { at: 'tutorial' };
  if (reading.desk || reading.trial) return { at: 'author' };
  const { caseId, review } = reading;
  return caseId === undefined ? { at: 'own' } : { at: review ? 'review' : 'case', caseId };
}

export function useReading(services: Services): CurrentReading {
  const [reading, setReading] = useState<Reading | undefined>(undefined);
  /** Ahead of what is rendered: two steps in one breath know of one another. */
  const latest = useRef<Reading | undefined>(undefined);
  const replace = useCallback((next: Reading | undefined) => {
    const before = latest.current;
    latest.current = next;
    if (before && before !== next && interruptedBy(next) !== before) end(before, next);
    setReading(next);
  }, []);
  const show = useCallback(
    async (opened: Opened, wanted: WantedCase | undefined, signal: AbortSignal | undefined) => {
      const next = await startReading(services, opened, wanted?.caseId, wanted?.review ?? false);
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
  const practise = useCallback(
    async (inRoom: boolean) => {
      const { current } = latest;
      if (current?.practice && !inRoom) return;
      const interrupted = current?.practice ? current.practice.interrupted : current;
      const next = await startPractice(services, inRoom ? { interrupted, roomId: current?.roomId } : {});
      goTo(routeOf(next));
      replace(next);
    },
    [services, replace],
  );
  const resume = useCallback(() => {
    const interrupted = latest.current?.practice?.interrupted;
    if (!interrupted) return false;
    goTo(routeOf(interrupted));
    replace(interrupted);
    return true;
  }, [replace]);
  const swap = useCallback(
    (next: Reading) => {
      goTo(routeOf(next));
      replace(next);
    },
    [replace],
  );
  const close = useCallback(() => replace(undefined), [replace]);
  return { reading, show, practise, resume, swap, close };
}

/** What a reading will go back to. */
const interruptedBy = (reading: Reading | undefined) =>
  reading?.practice?.interrupted ?? reading?.trial?.interrupted;

/** Stops what listens to a reading that is over; what it interrupted is over with it, unless that comes `next`. */
function end(reading: Reading, next: Reading | undefined): void {
  reading.runner?.dispose();
  reading.practice?.tutorial.dispose();
  if (reading.desk !== next?.desk) void reading.desk?.flush();
  const interrupted = interruptedBy(reading);
  if (interrupted && interrupted !== next && interruptedBy(next) !== interrupted) end(interrupted, next);
}
