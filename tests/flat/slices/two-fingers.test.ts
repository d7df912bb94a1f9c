import { expect, it } from 'vitest';
import { createTwoFingers, type FingerPlace } from '../../../src/flat/slices/two-fingers.ts';
import { createWholeSlices } from '../../../src/flat/slices/whole-slices.ts';

const start: FingerPlace = { x: 200, y: 300, apart: 90 };
const moved = (x: number, y: number, apart: number) => ({ x: 200 + x, y: 300 + y, apart: 90 + apart });

it('fingers that go up together scroll, and go on to even when they spread', () => {
  const fingers = createTwoFingers(start, true);
  expect(fingers.move(moved(1, -6, 2))).toBeUndefined();
  expect(fingers.move(moved(2, -20, 3))).toEqual({ kind: 'scroll', byPx: -20 });
  expect(fingers.move(moved(2, -27, 60))).toEqual({ kind: 'scroll', byPx: -7 });
});

it('fingers that spread zoom, and then carry the picture along', () => {
  const fingers = createTwoFingers(start, true);
  expect(fingers.move(moved(0, 4, 18))).toEqual({ kind: 'pinch', factor: 108 / 90, byPx: [0, 4] });
  expect(fingers.move(moved(5, 40, 18))).toEqual({ kind: 'pinch', factor: 1, byPx: [5, 36] });
});

it('fingers that go sideways pan', () => {
  const fingers = createTwoFingers(start, true);
  expect(fingers.move(moved(19, 3, -2))).toEqual({ kind: 'pinch', factor: 88 / 90, byPx: [19, 3] });
});

it('where nothing scrolls every movement counts at once', () => {
  expect(createTwoFingers(start, false).move(moved(0, -3, 0))).toEqual({
    kind: 'pinch',
    factor: 1,
    byPx: [0, -3],
  });
});

it('small movements add up to whole slices', () => {
  const slices = createWholeSlices(10);
  expect([4, 4, 4, -3, 29, -38].map(slices).reduce((sum, n) => sum + n, 0)).toBe(0);
  expect([4, 4, 4].map(createWholeSlices(10))).toEqual([0, 0, 1]);
});
