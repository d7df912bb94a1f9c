import { useEffect, useState } from 'react';
import type { Condition } from '../../teaching/condition.ts';
import type { InputKind } from '../../teaching/input-kind.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { usePresented } from '../presented.ts';

/** Often enough for a clock that shows seconds. */
const TICK_MS = 250;

/** What is logged as used where time ran out and nobody pressed. */
const INPUT: Readonly<Record<Condition, InputKind>> = {
  flat: 'keyboard',
  xr: 'controller',
  cardboard: 'gaze',
};

/**
 * Whole seconds left for the question on show, undefined without a limit. When none is left, what is there is taken as
 * the answer, once: by the display that the reader has before the eyes.
 */
export function useTimeLeft(runner: AttemptRunner, condition: Condition): number | undefined {
  const [leftS, setLeftS] = useState(() => secondsOf(runner));
  const presented = usePresented() === condition;
  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsOf(runner);
      setLeftS(left);
      if (left === 0 && presented) void runner.timeUp(INPUT[condition], condition);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [runner, condition, presented]);
  return leftS;
}

function secondsOf(runner: AttemptRunner): number | undefined {
  const ms = runner.timeLeftMs();
  return ms === undefined ? undefined : Math.ceil(ms / 1000);
}
