import { useState } from 'react';
import type { Step } from '../../teaching/case-step.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { byMouse } from '../by-mouse.ts';

interface StepListProps {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly runner: AttemptRunner;
}

/** A guided way through the images, one stop after the other; nothing where the case has none. */
export function StepList({ title, steps, runner }: StepListProps) {
  const [at, setAt] = useState<number | undefined>(undefined);
  if (steps.length === 0) return null;
  const step = at === undefined ? undefined : steps[at];
  const go = (to: number) => {
    setAt(to);
    runner.guide.goTo(steps[to]!, byMouse);
  };
  return (
    <section className="step-list" aria-label={title}>
      <h4>{title}</h4>
      <p aria-live="polite">
        {step
          ? `${at! + 1} of ${steps.length}: ${step.text}`
          : `${steps.length} ${steps.length === 1 ? 'stop' : 'stops'} in the images, each with a sentence.`}
      </p>
      <div className="button-row">
        {at !== undefined && at > 0 && (
          <button type="button" className="button" onClick={() => go(at - 1)}>
            Back
          </button>
        )}
        {(at ?? -1) < steps.length - 1 && (
          <button type="button" className="button" onClick={() => go((at ?? -1) + 1)}>
            {at === undefined ? 'Show me round' : 'Next stop'}
          </button>
        )}
      </div>
    </section>
  );
}
