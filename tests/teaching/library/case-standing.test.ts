import { expect, test } from 'vitest';
import { baseCaseId, readVariantId, variantId } from '../../../src/teaching/library/variant-id.ts';
import { standingsOf } from '../../../src/teaching/library/case-standing.ts';
import { exampleAttempt } from '../../support/example-attempt.ts';

test.each([
  ['chest-001', 'chest-001', 1],
  ['chest-001-v3', 'chest-001', 3],
  ['chest-001-v1', 'chest-001-v1', 1],
  ['my-v2-case', 'my-v2-case', 1],
])('%s is of case %s, variant %i', (id, baseId, variant) => {
  expect(readVariantId(id)).toEqual({ baseId, variant });
  expect(variantId(readVariantId(id))).toBe(id);
  expect(baseCaseId(id)).toBe(baseId);
});

const { attempt: done } = exampleAttempt('first', 1000);
const begun = { ...exampleAttempt('second', 50_000).attempt, finishedAt: undefined };
const opened = { ...begun, answers: [] };

test('a finished attempt: marks, share, when', () => {
  expect(standingsOf([done]).get('chest-009')).toEqual({
    answered: 3,
    questionCount: 3,
    score: 1,
    max: 3,
    finished: true,
    attemptedId: 'chest-009',
    lastAt: done.finishedAt,
    solved: true,
    share: 1 / 3,
    highestVariant: 1,
  });
});

test('begun again, it is started, and what was solved stays solved with its share', () => {
  const again = { ...begun, answers: begun.answers.slice(0, 1) };
  expect(standingsOf([done, again]).get('chest-009')).toMatchObject({
    answered: 1,
    finished: false,
    solved: true,
    share: 1 / 3,
  });
});

test('opened without an answer, or reviewed in single questions, nothing changes', () => {
  expect(standingsOf([opened]).size).toBe(0);
  expect(standingsOf([{ ...begun, review: true }, done])).toEqual(standingsOf([done]));
  expect(standingsOf([opened, done])).toEqual(standingsOf([done]));
});

test('variants count for their case, and the newest says what it was at', () => {
  const variant = { ...exampleAttempt('third', 90_000).attempt, caseId: 'chest-009-v4' };
  const standings = standingsOf([done, variant]);
  expect([...standings.keys()]).toEqual(['chest-009']);
  expect(standings.get('chest-009')).toMatchObject({ attemptedId: 'chest-009-v4', highestVariant: 4 });
});

test('a total below nothing is a share of nothing, and no marks at all are no share', () => {
  const scored = (score: number, max: number) => ({
    ...done,
    answers: done.answers.map((answer) => ({ ...answer, grade: { ...answer.grade, score, max } })),
  });
  expect(standingsOf([scored(-1, 2)]).get('chest-009')?.share).toBe(0);
  expect(standingsOf([scored(0, 0)]).get('chest-009')?.share).toBeUndefined();
});
