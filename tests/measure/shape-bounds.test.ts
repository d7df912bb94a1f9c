import { expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { type ShapeBounds, shapeBounds } from '../../src/measure/shape-bounds.ts';
import type { Shape } from '../../src/measure/shape.ts';

const path = (...points: [number, number, number][]): Shape => ({
  shape: 'path',
  points: points.map((p) => lps(...p)),
  closed: false,
});

// biome-ignore format: one shape a line reads as a table
const cases: [Shape, ShapeBounds | undefined][] = [
  [{ shape: 'marker', at: lps(3, -5, 7) }, { centre: lps(3, -5, 7), acrossMm: 0 }],
  [{ shape: 'label', at: lps(1, 2, 3), text: 'x' }, { centre: lps(1, 2, 3), acrossMm: 0 }],
  [{ shape: 'segment', from: lps(0, 0, 0), to: lps(3, 4, 12) }, { centre: lps(1.5, 2, 6), acrossMm: 13 }],
  [path([0, 0, 0], [3, 9, 1], [3, 4, 12]), { centre: lps(1.5, 4.5, 6), acrossMm: Math.hypot(3, 9, 12) }],
  [path(), undefined],
  [{ shape: 'ellipsoid', centre: lps(1, 2, 3), semiAxes: [[2, 0, 0], [0, 5, 0], [0, 0, 3]] }, { centre: lps(1, 2, 3), acrossMm: 10 }],
];
test.each(cases)('%j', (shape, bounds) => {
  expect(shapeBounds(shape)).toEqual(bounds);
});
