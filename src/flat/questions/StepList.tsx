import type { Step } from '../../teaching/case-step.ts';
import { useGuidedWay } from '../../ui/answering/use-guided-way.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { byMouse } from '../by-mouse.ts';

interface StepListProps {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly runner: AttemptRunner;
}

/** A guided way through the images; nothing where the case has none. */
export function StepList({ title, steps, runner }: StepListProps) {
  const way = useGuidedWay(runner, steps);
  if (!way) return null;
  const { said, back, on } = way;
  return (
    <section className="step-list" aria-label={title}>
      <h4>{title}</h4>
      <p aria-live="polite">{said}</p>
      <div className="button-row">
        {back && (
          <button type="button" className="button" onClick={() => back(byMouse)}>
            Back
          </button>
        )}
        {on && (
          <button type="button" className="button" onClick={() => on.go(byMouse)}>
            {on.text}
          </button>
        )}
      </div>
    </section>
  );
}
