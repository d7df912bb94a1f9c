import { useEffect, useState } from 'react';
import type { Clock } from '../../base/clock.ts';

/** Whole seconds until a moment, ms since the Unix epoch; 0 from then on. */
export function useSecondsUntil(atMs: number, clock: Clock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 250);
    return () => clearInterval(timer);
  }, [clock]);
  return Math.max(0, Math.ceil((atMs - now) / 1000));
}
