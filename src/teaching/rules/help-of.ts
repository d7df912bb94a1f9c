import { type Attempt, effortOn } from '../attempt/attempt.ts';
import type { Question } from '../question.ts';
import { type Hint, plainRules } from './answer-rules.ts';

/** What a student has and may still have on one question, before its answer. */
export interface Help {
  readonly taken: readonly Hint[];
  /** The next one, to be asked for; undefined when there is none left. */
  readonly next: Hint | undefined;
  /** Answers that were not right. */
  readonly missedTries: number;
  /** Answers that may still be given. */
  readonly triesLeft: number;
}

export function helpOf({ id, rules = plainRules }: Question, attempt: Pick<Attempt, 'efforts'>): Help {
  const { hintsTaken, missedTries } = effortOn(attempt, id);
  return {
    taken: rules.hints.slice(0, hintsTaken),
    next: rules.hints[hintsTaken],
    missedTries,
    triesLeft: rules.tries - missedTries,
  };
}
