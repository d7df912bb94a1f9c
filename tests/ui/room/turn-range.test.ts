import { expect, test } from 'vitest';
import { createTurnRange } from '../../../src/ui/room/turn-range.ts';

const rad = (deg: number) => (deg * Math.PI) / 180;

test('the range of directions that were faced, to both sides and through the back', () => {
  const range = createTurnRange();
  const faced = [10, -20, 30, 12].map((deg) => range.add(rad(deg)));
  expect(faced[0]).toBe(0);
  expect(faced[1]).toBeCloseTo(rad(30), 9);
  expect(faced[3]).toBeCloseTo(rad(50), 9);
  range.reset();
  expect(range.add(rad(170))).toBe(0);
  // From 170° on to −160° is 30° further, not 330° back.
  expect(range.add(rad(-160))).toBeCloseTo(rad(30), 9);
});
