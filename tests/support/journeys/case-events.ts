import type { AttemptEvent } from '../../../src/teaching/attempt/attempt-event.ts';

const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];

/** What a reader leaves who answers a case of five questions: so many, of which so many right, and all if finished. */
export function caseEvents(
  caseId: string,
  answered: number,
  right: number,
  startedAt: number,
): AttemptEvent[] {
  const attemptId = `attempt of ${caseId}`;
  const events: AttemptEvent[] = [
    {
      type: 'started',
      attemptId,
      at: startedAt,
      caseId,
      caseRevision: 1,
      questionIds: ids,
      condition: 'flat',
      mode: 'practice',
    },
  ];
  for (const [i, questionId] of ids.slice(0, answered).entries()) {
    const at = startedAt + (i + 1) * 20_000;
    const score = i < right ? 1 : 0;
    events.push({
      type: 'answered',
      attemptId,
      at,
      answer: {
        questionId,
        questionKind: 'single-choice',
        response: { option: 'a' },
        grade: {
          score,
          max: 1,
          ruleId: 'choice/equal',
          ruleVersion: 1,
          correct: score === 1,
          explanation: 'As it is.',
          facts: [],
          details: {},
        },
        shownAt: at - 15_000,
        submittedAt: at,
        inputKind: 'mouse',
        condition: 'flat',
      },
    });
  }
  if (answered === ids.length) events.push({ type: 'finished', attemptId, at: startedAt + 150_000 });
  return events;
}
