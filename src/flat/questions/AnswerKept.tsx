import { useStore } from 'zustand';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

/** An answered question before marks may be shown. */
export function AnswerKept({ runner }: { runner: AttemptRunner }) {
  const { saving } = useStore(runner.store);
  return (
    <div role="status">
      <p>Your answer is kept. Marks and explanations come after the last question.</p>
      <button type="button" className="button primary" disabled={saving} onClick={() => void runner.next()}>
        Go on
      </button>
    </div>
  );
}
