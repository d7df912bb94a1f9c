import { expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { convexHull, type PlanePoint } from '../../src/imaging/convex-hull.ts';

test('the corners of a grid of points, each once, in a turn', () => {
  const grid = [0, 1, 2, 3].flatMap((x) => [0, 2.5, 5].map((y): PlanePoint => [x, y]));
  expect(convexHull([...grid, ...grid])).toEqual([
    [0, 0],
    [3, 0],
    [3, 5],
    [0, 5],
  ]);
});

test('a single point, and points on one line', () => {
  expect(
    convexHull([
      [7, 3],
      [7, 3],
    ]),
  ).toEqual([[7, 3]]);
  expect(convexHull([0, 1, 2, 3].map((x) => [x, 2 * x]))).toEqual([
    [0, 0],
    [3, 6],
  ]);
});

test.each(['a', 'b', 'c'])(
  'the widest extent of seed %s is that of all points, in every direction',
  (seed) => {
    const random = createRandom(seed);
    const points = Array.from(
      { length: 200 },
      (): PlanePoint => [random.between(-3, 3), random.between(-9, 1)],
    );
    const hull = convexHull(points);
    expect(hull.length).toBeLessThan(40);
    for (let turn = 0; turn < 6; turn += 0.1) {
      const reach = (all: readonly PlanePoint[]) =>
        Math.max(...all.map(([x, y]) => x * Math.cos(turn) + y * Math.sin(turn)));
      expect(reach(hull)).toBe(reach(points));
    }
  },
);
