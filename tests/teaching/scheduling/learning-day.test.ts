import { expect, test } from 'vitest';
import { daysBetween, learningDay } from '../../../src/teaching/scheduling/learning-day.ts';

const at = (iso: string) => Date.parse(iso);

test('a day begins at four in the morning where the learner lives', () => {
  expect(learningDay(at('2026-03-10T03:59:59Z'), 'UTC')).toBe('2026-03-09');
  expect(learningDay(at('2026-03-10T04:00:00Z'), 'UTC')).toBe('2026-03-10');
  // 18:30 in London is half past midnight of the next day in Delhi, which still belongs to the evening before.
  expect(learningDay(at('2026-03-10T19:00:00Z'), 'Asia/Kolkata')).toBe('2026-03-10');
  expect(learningDay(at('2026-03-10T22:30:00Z'), 'Asia/Kolkata')).toBe('2026-03-11');
  expect(learningDay(at('2026-03-10T11:59:00Z'), 'America/Los_Angeles')).toBe('2026-03-10');
  expect(learningDay(at('2026-03-10T10:59:00Z'), 'America/Los_Angeles')).toBe('2026-03-09');
});

test('the night on which clocks change moves no day', () => {
  // Berlin, 29 March 2026: 02:00 becomes 03:00, so four in the morning is 02:00 UTC and not 03:00.
  expect(learningDay(at('2026-03-29T01:59:59Z'), 'Europe/Berlin')).toBe('2026-03-28');
  expect(learningDay(at('2026-03-29T02:00:00Z'), 'Europe/Berlin')).toBe('2026-03-29');
  expect(learningDay(at('2026-10-25T02:59:59Z'), 'Europe/Berlin')).toBe('2026-10-24');
  expect(learningDay(at('2026-10-25T03:00:00Z'), 'Europe/Berlin')).toBe('2026-10-25');
});

test('months and years are crossed backwards', () => {
  expect(learningDay(at('2027-01-01T02:00:00Z'), 'UTC')).toBe('2026-12-31');
  expect(learningDay(at('2028-03-01T03:00:00Z'), 'UTC')).toBe('2028-02-29');
});

test('days between two days, across a change of the clock', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
});
