import { createManualClock } from '../../src/base/clock.ts';
import {
  type Attempt,
  finishAttempt,
  noteInput,
  showQuestion,
  startAttempt,
  submitAnswer,
} from '../../src/teaching/attempt/attempt.ts';
import type { AttemptEvent } from '../../src/teaching/attempt/attempt-event.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';

const kinds = ['single-choice', 'locate', 'measurement'].map((kind) => questionKinds.get(kind));

/** A case of three questions, taken from the kinds' own examples. */
export const exampleCase = {
  id: 'chest-009',
  revision: 4,
  questions: kinds.map((kind) => kind.example.question),
};

/** A finished attempt at it with its five events: right, wrong, blank. */
export function exampleAttempt(
  id: string,
  startMs = 1_700_000_000_000,
): { attempt: Attempt; events: AttemptEvent[] } {
  const clock = createManualClock(startMs);
  const started = startAttempt(exampleCase, { condition: 'flat', clock, newId: () => id });
  const events = [started.event];
  let attempt = started.attempt;
  kinds.forEach(({ kind, example, grade }, i) => {
    clock.advance(1_000);
    attempt = showQuestion(attempt, example.question.id, clock);
    clock.advance(700);
    attempt = noteInput(attempt, clock);
    clock.advance(2_500);
    const response = [example.right, example.wrong, null][i]!;
    const graded = grade(example.question, example.key, response);
    const submission = {
      questionKind: kind,
      response,
      grade: graded,
      inputKind: 'mouse',
      condition: 'flat',
    } as const;
    const recorded = submitAnswer(attempt, submission, clock);
    events.push(recorded.event);
    attempt = recorded.attempt;
  });
  clock.advance(300);
  const finished = finishAttempt(attempt, clock);
  return { attempt: finished.attempt, events: [...events, finished.event] };
}
