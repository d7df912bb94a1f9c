import { useEffect, useState } from 'react';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

/** Often enough for a clock that shows seconds. */
const TICK_MS = 250;

/**
 * Whole seconds left for the question on show, undefined without a limit. `onTimeUp` is called when none is left, so
 * that what is there is taken as the answer.
 */
export function useTimeLeft(runner: AttemptRunner, onTimeUp: () => void): number | undefined {
  const [leftS, setLeftS] = useState(() => secondsOf(runner));
  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsOf(runner);
      setLeftS(left);
      if (left === 0) onTimeUp();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [runner, onTimeUp]);
  return leftS;
}

function secondsOf(runner: AttemptRunner): number | undefined {
  const ms = runner.timeLeftMs();
  return ms === undefined ? undefined : Math.ceil(ms / 1000);
}
