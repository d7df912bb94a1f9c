import { expect, test } from 'vitest';
import { classOf, sourceOf, type Threshold } from '../../src/teaching/threshold.ts';

const cut = (
  value: number,
  valueBelongsTo: 'upper' | 'lower',
  reviewedOn: string | null = null,
): Threshold => ({
  id: `cut-${value}`,
  value,
  unit: 'mm',
  valueBelongsTo,
  guideline: 'Fleischner Society',
  year: 2017,
  caveat: 'Teaching.',
  reviewedOn,
});

// "<6, 6 to 8, >8": both cut-offs belong to the middle class.
// biome-ignore format: a table
test.each([[5.99, 0], [6, 1], [7, 1], [8, 1], [8.01, 2]])('%f mm is class %i', (value, expected) => {
  expect(classOf(value, [cut(6, 'upper'), cut(8, 'lower')])).toBe(expected);
});

test('a value that nobody reviewed says so', () => {
  expect(sourceOf(cut(6, 'upper'))).toBe('Fleischner Society 2017, teaching value, to be reviewed');
  expect(sourceOf(cut(6, 'upper', '2025-03-01'))).toBe('Fleischner Society 2017, checked 2025-03-01');
});
