import type { Question } from '../../teaching/question.ts';
import { useHelp } from '../../ui/answering/use-help.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

/** Hints taken and to be had, tries left, and the time: nothing where a question has none of them. */
export function HelpPart({ runner, question }: { runner: AttemptRunner; question: Question }) {
  const { time, missed, hints, offer, canTake } = useHelp(runner, question, 'flat');
  return (
    <>
      {time && (
        <p role="timer" className={time.short ? 'time-left time-short' : 'time-left'}>
          {time.text}
        </p>
      )}
      {missed && (
        <p role="alert" className="problem">
          {missed}
        </p>
      )}
      {hints.length > 0 && (
        <ul className="hints" aria-live="polite" aria-label="Hints">
          {hints.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {offer && (
        <button
          type="button"
          className="button hint-button"
          disabled={!canTake}
          onClick={() => void runner.takeHint()}
        >
          {offer}
        </button>
      )}
    </>
  );
}
