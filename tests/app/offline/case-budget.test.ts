import { expect, test } from 'vitest';
import { CASE_BUDGET_BYTES, caseBudget, makeRoom } from '../../../src/app/offline/case-budget.ts';

const kept = [
  { url: 'middle', bytes: 30, keptAt: 200 },
  { url: 'oldest', bytes: 50, keptAt: 100 },
  { url: 'newest', bytes: 15, keptAt: 300 },
];

test('what fits drives nothing out; then the oldest go first, as many as it takes', () => {
  expect(makeRoom(kept, 5, 100)).toEqual([]);
  expect(makeRoom(kept, 6, 100)).toEqual(['oldest']);
  expect(makeRoom(kept, 55, 100)).toEqual(['oldest']);
  expect(makeRoom(kept, 56, 100)).toEqual(['oldest', 'middle']);
  expect(makeRoom(kept, 100, 100)).toEqual(['oldest', 'middle', 'newest']);
});

test('what could never fit is not kept, and drives nothing out', () => {
  expect(makeRoom(kept, 101, 100)).toBeUndefined();
  expect(makeRoom([], 100, 100)).toEqual([]);
});

test('300 MB, and at most a fifth of what the browser grants', () => {
  expect(caseBudget(undefined)).toBe(CASE_BUDGET_BYTES);
  expect(caseBudget(60e9)).toBe(300e6);
  expect(caseBudget(500e6)).toBe(100e6);
});
