import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/teaching/attempt/attempt.ts';
import type { Answer } from '../../../src/teaching/attempt/attempt-event.ts';
import { dueAhead, dueCards, dueCases } from '../../../src/teaching/scheduling/due-cards.ts';
import { rateAnswer } from '../../../src/teaching/scheduling/rate-answer.ts';
import { reviewCards } from '../../../src/teaching/scheduling/review-cards.ts';
import { exampleAttempt } from '../../support/example-attempt.ts';

const day = 86_400_000;
const start = Date.parse('2026-05-04T09:00:00Z');

/** One answered question; the rest of the attempt is the example's. */
function attemptWith(
  answer: { score: number; max?: number; confidence?: number; questionId?: string },
  { at = start, caseId = 'chest-009' } = {},
): Attempt {
  const { attempt } = exampleAttempt(`at ${at}`, at);
  const { score, max = 2, confidence, questionId = 'q' } = answer;
  const given: Answer = {
    ...attempt.answers[0]!,
    questionId,
    submittedAt: at,
    grade: { ...attempt.answers[0]!.grade, score, max, correct: score === max },
    ...(confidence !== undefined && { confidence }),
  };
  return { ...attempt, caseId, answers: [given] };
}

describe('what an answer says about memory', () => {
  const none = { hintsTaken: 0, missedTries: 0 };
  const rate = (answer: Parameters<typeof attemptWith>[0], effort = none) =>
    rateAnswer(attemptWith(answer).answers[0]!, effort);

  test('marks, help and certainty', () => {
    expect(rate({ score: 0 })).toBe('again');
    expect(rate({ score: 0.9 })).toBe('again');
    expect(rate({ score: 1 })).toBe('hard');
    expect(rate({ score: 2 })).toBe('good');
    expect(rate({ score: 2, confidence: 90 })).toBe('easy');
    expect(rate({ score: 2, confidence: 20 })).toBe('hard');
    expect(rate({ score: 2, confidence: 90 }, { ...none, hintsTaken: 1 })).toBe('hard');
    expect(rate({ score: 2 }, { ...none, missedTries: 1 })).toBe('hard');
  });

  test('a question without marks is not a card', () => {
    expect(rate({ score: 0, max: 0 })).toBeUndefined();
    expect(reviewCards([attemptWith({ score: 0, max: 0 })])).toEqual([]);
  });
});

describe('cards', () => {
  test('right answers come back later each time, a wrong one soon', () => {
    const first = attemptWith({ score: 2 });
    const second = attemptWith({ score: 2 }, { at: start + 3 * day });
    const lapse = attemptWith({ score: 0 }, { at: start + 30 * day });
    const gap = (attempts: Attempt[]) => {
      const { memory, log } = reviewCards(attempts)[0]!;
      return memory.dueAt - log.at(-1)!.at;
    };
    expect(gap([first, second])).toBeGreaterThan(gap([first]));
    expect(gap([first, second, lapse])).toBeLessThan(day);
  });

  test('the order in which attempts arrive does not matter, and a variant counts for its case', () => {
    const attempts = [
      attemptWith({ score: 2 }),
      attemptWith({ score: 1 }, { at: start + 2 * day, caseId: 'chest-009-v3' }),
      attemptWith({ score: 2 }, { at: start + 9 * day }),
    ];
    const cards = reviewCards(attempts);
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ caseId: 'chest-009', memory: { reviews: 3 } });
    expect(cards[0]!.log.map(({ recall }) => recall)).toEqual(['good', 'hard', 'good']);
    expect(reviewCards([...attempts].reverse())).toEqual(cards);
  });

  test('what was wrong with high confidence is flagged until it is put right', () => {
    const wrong = attemptWith({ score: 0, confidence: 90 });
    const unsure = attemptWith({ score: 0, confidence: 40 });
    const right = attemptWith({ score: 2 }, { at: start + day });
    expect(reviewCards([wrong])[0]!.misconception).toEqual({ at: start, confidence: 90 });
    expect(reviewCards([unsure])[0]!.misconception).toBeUndefined();
    expect(reviewCards([wrong, right])[0]!.misconception).toBeUndefined();
    const again = attemptWith({ score: 0, confidence: 100 }, { at: start + 2 * day });
    expect(reviewCards([wrong, right, again])[0]!.misconception?.confidence).toBe(100);
  });
});

describe('due', () => {
  const soon = attemptWith({ score: 0, questionId: 'soon' });
  const later = attemptWith({ score: 2, confidence: 90, questionId: 'later' }, { caseId: 'head-004' });
  const cards = reviewCards([soon, later]);

  test('nothing is due before its day, and it stays due', () => {
    const due = (days: number) => dueCards(cards, start + days * day, 'UTC').map((card) => card.questionId);
    expect(due(0)).toEqual(['soon']);
    const [last] = cards.slice(-1);
    const days = Math.round((last!.memory.dueAt - start) / day);
    expect(due(days - 1)).toEqual(['soon']);
    expect(due(days)).toEqual(['soon', 'later']);
    expect(due(days + 40)).toEqual(['soon', 'later']);
  });

  test('by case, a misconception before what is longer overdue', () => {
    const sure = attemptWith(
      { score: 0, confidence: 100, questionId: 'sure' },
      { at: start + day, caseId: 'b-1' },
    );
    const all = reviewCards([soon, sure]);
    expect(dueCases(all, start + 2 * day, 'UTC')).toEqual([
      { caseId: 'b-1', questionIds: ['sure'] },
      { caseId: 'chest-009', questionIds: ['soon'] },
    ]);
  });

  test('the days ahead add up', () => {
    expect(dueAhead(cards, start, 'UTC', 400).reduce((sum, n) => sum + n)).toBe(2);
    expect(dueAhead(cards, start, 'UTC', 400)[0]).toBe(1);
  });
});
