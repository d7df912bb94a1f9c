import { expect, test } from 'vitest';
import { shareOf, stepsTo } from '../../../src/ui/room/slider-position.ts';

test('the top is the first slice read: the highest number on axial, the lowest on coronal', () => {
  expect(shareOf(60, 60, -1)).toBe(0);
  expect(shareOf(1, 60, -1)).toBe(1);
  expect(shareOf(1, 96, 1)).toBe(0);
  expect(shareOf(96, 96, 1)).toBe(1);
});

test.each([1, -1] as const)('stepping to where the thumb was put brings it there (next %i)', (next) => {
  for (const target of [0, 0.13, 0.5, 0.77, 1]) {
    const steps = stepsTo(target, 17, 57, next);
    expect(Math.abs(shareOf(17 + steps, 57, next) - target)).toBeLessThanOrEqual(0.5 / 56 + 1e-12);
  }
});

test('beyond the ends holds at the ends; a single slice stands still', () => {
  expect(stepsTo(-3, 5, 60, -1)).toBe(55);
  expect(stepsTo(7, 5, 60, -1)).toBe(-4);
  expect(shareOf(1, 1, 1)).toBe(0);
  expect(stepsTo(0.7, 1, 1, 1)).toBe(0);
});
