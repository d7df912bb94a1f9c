import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import { type Attempt, attemptFromEvents } from '../../teaching/attempt/attempt.ts';
import type { AttemptEvent } from '../../teaching/attempt/attempt-event.ts';
import type { Case } from '../../teaching/case.ts';

/** The attempt at a step's case as far as it was recorded; undefined before the case was begun on this device. */
export function attemptOfStep(
  stepId: string,
  asked: Pick<Case, 'id' | 'revision' | 'questions'>,
  events: readonly SittingEvent[],
): Attempt | undefined {
  const mine = events.filter((event) => 'stepId' in event && event.stepId === stepId);
  const begun = mine.find(({ type }) => type === 'case-begun');
  if (!begun) return undefined;
  const head = { attemptId: stepId };
  return attemptFromEvents([
    {
      ...head,
      type: 'started',
      at: begun.at,
      caseId: asked.id,
      caseRevision: asked.revision,
      questionIds: asked.questions.map(({ id }) => id),
      condition: 'flat',
      mode: 'practice',
    },
    ...mine.flatMap((event): AttemptEvent[] =>
      event.type === 'answered' ? [{ ...head, type: 'answered', at: event.at, answer: event.answer }] : [],
    ),
  ]);
}
