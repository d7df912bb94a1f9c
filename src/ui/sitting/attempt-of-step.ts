import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import type { UnsubmittedInput } from '../../storage/sittings/unsubmitted-input.ts';
import { type Attempt, attemptFromEvents } from '../../teaching/attempt/attempt.ts';
import type { AttemptEvent } from '../../teaching/attempt/attempt-event.ts';
import type { Case } from '../../teaching/case.ts';

/**
 * The attempt at a step's case as far as it was recorded, and since when its question has been on show where input was
 * kept; undefined before the case was begun on this device.
 */
export function attemptOfStep(
  stepId: string,
  asked: Pick<Case, 'id' | 'revision' | 'questions'>,
  events: readonly SittingEvent[],
  input: UnsubmittedInput | undefined,
): Attempt | undefined {
  const mine = events.filter((event) => 'stepId' in event && event.stepId === stepId);
  const begun = mine.find(({ type }) => type === 'case-begun');
  if (!begun) return undefined;
  const head = { attemptId: stepId };
  const attempt = attemptFromEvents([
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
  if (!attempt || !input) return attempt;
  const { questionId, shownAt, firstInputAt } = input;
  const shown = { questionId, at: shownAt, ...(firstInputAt !== undefined && { firstInputAt }) };
  return { ...attempt, shownBefore: { [questionId]: shown } };
}
