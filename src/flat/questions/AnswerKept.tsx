import { useStore } from 'zustand';
import { ANSWER_KEPT } from '../../ui/answering/answer-kept.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

/** An answered question before marks may be shown. */
export function AnswerKept({ runner }: { runner: AttemptRunner }) {
  const { saving } = useStore(runner.store);
  return (
    <div role="status">
      <p>{ANSWER_KEPT}</p>
      <button type="button" className="button primary" disabled={saving} onClick={() => void runner.next()}>
        Go on
      </button>
    </div>
  );
}
