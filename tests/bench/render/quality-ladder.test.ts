import { expect, test } from 'vitest';
import { quantile } from './frame-times.ts';
import { stepFor } from './quality-ladder.ts';

const quality = new Map([
  [2, 30.5],
  [1, 36],
  [0.5, 41.2],
  [0.25, 40.9],
]);

test('the coarsest step that is good enough, and the best where none is', () => {
  expect(stepFor(quality, 30)).toBe(2);
  expect(stepFor(quality, 36)).toBe(1);
  expect(stepFor(quality, 36.1)).toBe(0.5);
  expect(stepFor(quality, 50)).toBe(0.5);
});

test('median and 90th percentile between order statistics', () => {
  expect(quantile([7, 1, 3], 0.5)).toBe(3);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([10, 0], 0.9)).toBeCloseTo(9, 9);
});
