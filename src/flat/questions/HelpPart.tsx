import { useCallback } from 'react';
import { useStore } from 'zustand';
import { marksText } from '../../teaching/marks-text.ts';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { helpOf } from '../../teaching/rules/help-of.ts';
import { useTimeLeft } from '../../ui/answering/use-time-left.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

/** Hints taken and to be had, tries left, and the time: nothing where a question has none of them. */
export function HelpPart({ runner, question }: { runner: AttemptRunner; question: Question }) {
  const { attempt, saving } = useStore(runner.store);
  const timeUp = useCallback(() => void runner.timeUp('keyboard', 'flat'), [runner]);
  const leftS = useTimeLeft(runner, timeUp);
  const { taken, next, missedTries, triesLeft } = helpOf(question, attempt);
  const { max } = questionKinds.get(question.kind);
  return (
    <>
      {leftS !== undefined && (
        <p role="timer" className={leftS <= 10 ? 'time-left time-short' : 'time-left'}>
          {`${Math.floor(leftS / 60)}:${String(leftS % 60).padStart(2, '0')} left`}
        </p>
      )}
      {missedTries > 0 && (
        <p role="alert" className="problem">
          {`Not right yet. You can try ${triesLeft === 1 ? 'once' : `${triesLeft} times`} more.`}
        </p>
      )}
      {taken.length > 0 && (
        <ul className="hints" aria-live="polite" aria-label="Hints">
          {taken.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {next && (
        <button type="button" className="button" disabled={saving} onClick={() => void runner.takeHint()}>
          {next.cost > 0 ? `Hint, for ${marksText(next.cost * max)} of ${marksText(max)} marks` : 'Hint'}
        </button>
      )}
    </>
  );
}
