import { useEffect, useId, useRef } from 'react';
import type { Tutorial } from '../../viewer/tutorial/create-tutorial.ts';
import { type Coaching, type Finished, skipReasons } from '../../ui/tutorial/coach.ts';
import { usePracticeDoor } from '../../ui/tutorial/practice-door.ts';
import { useCoach } from '../../ui/tutorial/tutorial-context.ts';
import { FactTable } from '../questions/FactTable.tsx';
import './tutorial.css';

/** The tutorial beside the pictures: what to do now, how far one is, and what was wrong; it covers nothing. */
export function CoachCard({ tutorial }: { tutorial: Tutorial }) {
  const coach = useCoach(tutorial, matchMedia('(pointer: coarse)').matches ? 'touch' : 'mouse');
  const heading = useId();
  return (
    <section className="coach" aria-labelledby={heading}>
      <div className="coach-head">
        <h2 id={heading}>Learn the tools</h2>
        {coach.stage === 'step' && (
          <span>
            Step {coach.number} of {coach.count}
          </span>
        )}
      </div>
      {coach.stage === 'step' ? <Step coach={coach} tutorial={tutorial} /> : <Result coach={coach} />}
    </section>
  );
}

function Step({ coach, tutorial }: { coach: Coaching; tutorial: Tutorial }) {
  const { number, count, title, says, keys, hint } = coach;
  return (
    <>
      <progress className="coach-progress" max={count} value={number - 1} aria-label="Steps done" />
      <div aria-live="polite" aria-atomic="true">
        <h3>{title}</h3>
        <p className="coach-says">{says}</p>
        {keys && <p className="coach-keys">{keys}</p>}
        {hint && <p className="coach-hint">{hint}</p>}
      </div>
      {/* Closed again with every step. */}
      <details key={coach.stepId} className="coach-skip">
        <summary>Skip this step</summary>
        <div className="button-row">
          {skipReasons.map(({ reason, text }) => (
            <button key={reason} type="button" className="button" onClick={() => tutorial.skip(reason)}>
              {text}
            </button>
          ))}
        </div>
      </details>
    </>
  );
}

function Result({ coach }: { coach: Finished }) {
  const door = usePracticeDoor();
  const card = useRef<HTMLDivElement>(null);
  // The answer's explanation below has the focus, and the panel was scrolled to it.
  useEffect(() => {
    // Newer browsers give a promise, which is no clean-up.
    void card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div role="status" ref={card}>
      <h3>Done</h3>
      <p className="coach-score">
        {coach.score} <span>of 100</span>
      </p>
      <FactTable facts={coach.facts} />
      <p className={coach.passed ? 'coach-passed' : undefined}>{coach.verdict}</p>
      {door.leave && (
        <div className="button-row">
          <button type="button" className="button primary" onClick={door.leave}>
            {door.leaveName}
          </button>
          <button type="button" className="button" onClick={door.again}>
            Once more
          </button>
        </div>
      )}
    </div>
  );
}
