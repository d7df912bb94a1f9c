import { useEffect, useState } from 'react';
import { useViewer } from '../../ui/viewer-context.ts';

/** Often enough for a clock that shows seconds. */
const TICK_MS = 250;

/** Whole seconds until a moment, 0 once it has passed. */
export function useSecondsLeft(untilMs: number): number {
  const { clock } = useViewer();
  const [nowMs, setNowMs] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(clock.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
}
