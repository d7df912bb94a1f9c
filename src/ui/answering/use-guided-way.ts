import { useState } from 'react';
import type { Step } from '../../teaching/case-step.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

/** A guided way through the images, one stop after the other, for every display's own drawing of it. */
export interface GuidedWay {
  /** Where one is on it, and what there is to see. */
  readonly said: string;
  /** Undefined before the second stop. */
  readonly back: ((by: Origin) => void) | undefined;
  /** Undefined at the last stop. */
  readonly on: { readonly text: string; readonly go: (by: Origin) => void } | undefined;
}

/** Undefined where the case has no such way. */
export function useGuidedWay(
  { guide }: Pick<AttemptRunner, 'guide'>,
  steps: readonly Step[],
): GuidedWay | undefined {
  const [at, setAt] = useState(-1);
  if (steps.length === 0) return undefined;
  const step = steps[at];
  const goTo = (to: number) => (by: Origin) => {
    setAt(to);
    guide.goTo(steps[to]!, by);
  };
  return {
    said: step
      ? `${at + 1} of ${steps.length}: ${step.text}`
      : `${steps.length} ${steps.length === 1 ? 'stop' : 'stops'} in the images, each with a sentence.`,
    back: at > 0 ? goTo(at - 1) : undefined,
    on: at < steps.length - 1 ? { text: step ? 'Next stop' : 'Show me round', go: goTo(at + 1) } : undefined,
  };
}
