import { expect, test } from 'vitest';
import { clipToRectangle } from '../../../src/ui/room/clip-to-rectangle.ts';

// biome-ignore format: a table
test.each([
  { line: [[10, 20], [90, 40]], part: [[10, 20], [90, 40]], what: 'inside: all of it' },
  { line: [[-50, 25], [150, 25]], part: [[0, 25], [100, 25]], what: 'through both sides' },
  { line: [[50, -30], [50, 130]], part: [[50, 0], [50, 60]], what: 'through top and bottom' },
  { line: [[-20, -20], [40, 40]], part: [[0, 0], [40, 40]], what: 'into it, over a corner' },
  { line: [[-10, -10], [-10, 200]], part: undefined, what: 'left of it' },
  { line: [[90, -30], [140, 20]], part: undefined, what: 'past a corner' },
] as const)('$what', ({ line, part }) => {
  expect(clipToRectangle(line[0], line[1], 100, 60)).toEqual(part);
});
