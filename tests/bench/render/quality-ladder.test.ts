import { expect, test } from 'vitest';
import { quantile } from './frame-times.ts';
import { levelFor, type Rated } from './quality-ladder.ts';

const rated = (stepShare: number, resolution: number, psnrDb: number, ms: number): Rated => ({
  level: { stepShare, resolution },
  psnrDb,
  ms,
});
const quality = [rated(2, 1, 30.5, 40), rated(1, 1, 36, 70), rated(0.5, 1, 41.2, 130), rated(1, 0.5, 33, 20)];

test('the cheapest level that is good enough, and the best where none is', () => {
  expect(levelFor(quality, 30)).toEqual({ stepShare: 1, resolution: 0.5 });
  expect(levelFor(quality, 33.1)).toEqual({ stepShare: 1, resolution: 1 });
  expect(levelFor(quality, 36.1)).toEqual({ stepShare: 0.5, resolution: 1 });
  expect(levelFor(quality, 50)).toEqual({ stepShare: 0.5, resolution: 1 });
  // A finer step is never cheaper, whatever a single picture took.
  expect(levelFor([...quality, rated(1.5, 1, 36.5, 75)], 36)).toEqual({ stepShare: 1.5, resolution: 1 });
});

test('median and 90th percentile between order statistics', () => {
  expect(quantile([7, 1, 3], 0.5)).toBe(3);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([10, 0], 0.9)).toBeCloseTo(9, 9);
});
