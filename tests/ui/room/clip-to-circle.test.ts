import { expect, test } from 'vitest';
import { clipToCircle } from '../../../src/ui/room/clip-to-circle.ts';

const lines = (...ends: number[]) => ({
  ends,
  colors: Array.from({ length: ends.length / 6 }, (_, i) => 0x100 + i),
});

test('what is inside stays, what crosses the rim ends there, what is outside goes with its colour', () => {
  const clipped = clipToCircle(
    lines(
      ...[11, 21, 0, 12, 22, 0],
      ...[10, 20, 0, 40, 20, 0],
      ...[-30, 23, 0, 60, 23, 0],
      ...[10, 26, 0, 20, 26, 0],
      ...[20, 20, 0, 30, 20, 0],
    ),
    [10, 20],
    5,
  );
  expect(clipped.colors).toEqual([0x100, 0x101, 0x102]);
  const expected = [11, 21, 0, 12, 22, 0, 10, 20, 0, 15, 20, 0, 6, 23, 0, 14, 23, 0];
  expect(clipped.ends).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(clipped.ends[i]).toBeCloseTo(value, 9);
});

test('a line without length is nowhere', () => {
  expect(clipToCircle(lines(1, 2, 0, 1, 2, 0), [1, 2], 5).colors).toEqual([]);
});
