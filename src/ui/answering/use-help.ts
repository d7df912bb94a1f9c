import { useStore } from 'zustand';
import type { Condition } from '../../teaching/condition.ts';
import { marksText } from '../../teaching/marks-text.ts';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import type { Hint } from '../../teaching/rules/answer-rules.ts';
import { helpOf } from '../../teaching/rules/help-of.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { clockText } from '../clock-text.ts';
import { useTimeLeft } from './use-time-left.ts';

/** Hints, tries and time of an open question, in the words of every display; nothing where it has none of them. */
export interface OpenHelp {
  /** Undefined without a limit. `short`: it is nearly over. */
  readonly time: { readonly text: string; readonly short: boolean } | undefined;
  /** Said after an answer that was not right while there are tries left. */
  readonly missed: string | undefined;
  /** Those that were taken. */
  readonly hints: readonly Hint[];
  /** What the button for the next hint says; undefined when there is none left. */
  readonly offer: string | undefined;
  readonly canTake: boolean;
}

/** Less than this is nearly over, seconds. */
const SHORT_S = 10;

/** `condition`: of the display that draws it. */
export function useHelp(runner: AttemptRunner, question: Question, condition: Condition): OpenHelp {
  const { attempt, saving } = useStore(runner.store);
  const leftS = useTimeLeft(runner, condition);
  const { taken, next, missedTries, triesLeft } = helpOf(question, attempt);
  const { max } = questionKinds.get(question.kind);
  return {
    time: leftS === undefined ? undefined : { text: `${clockText(leftS)} left`, short: leftS <= SHORT_S },
    missed:
      missedTries > 0
        ? `Not right yet. You can try ${triesLeft === 1 ? 'once' : `${triesLeft} times`} more.`
        : undefined,
    hints: taken,
    offer:
      next && (next.cost > 0 ? `Hint, for ${marksText(next.cost * max)} of ${marksText(max)} marks` : 'Hint'),
    canTake: !saving,
  };
}
