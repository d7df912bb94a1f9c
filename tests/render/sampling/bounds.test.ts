import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { type BrickBound, brickBounds, wideEdge } from '../../../src/render/sampling/bounds.ts';

const SEED = 'brick-bounds';

test.each([
  ['max', 1],
  ['min', -1],
] as const)(
  `a %s bound is never on the wrong side, and within a ten-thousandth of the range (seed ${SEED})`,
  (bound: BrickBound, side) => {
    const random = createRandom(SEED);
    for (const [low, high] of [
      [-1024, 3071],
      [-32768, 32767],
      [-0.37, 0.81],
      [40, 40],
    ] as const) {
      const values = Float32Array.from({ length: 500 }, () => random.between(low, high));
      values.set([low, high]);
      const bricks = { brickSize: [8, 8, 8], counts: [500, 1, 1], min: values, max: values } as const;
      const { bounds, range } = brickBounds(bricks, bound);
      values.forEach((value, i) => {
        const beyond = side * (range[0] + ((range[1] - range[0]) * bounds[i]!) / 65535 - value);
        expect(beyond, `${value} of ${low} … ${high}`).toBeGreaterThanOrEqual(0);
        expect(beyond).toBeLessThan(Math.max(1, high - low) / 10_000);
      });
    }
  },
);

test(`a wide brick's bound is the furthest of its bricks', the last ones cut short (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const counts = [9, 6, 7] as const;
  const values = Float32Array.from({ length: 9 * 6 * 7 }, () => random.between(-1000, 2000));
  for (const bound of ['max', 'min'] as const) {
    const made = brickBounds({ brickSize: [8, 8, 8], counts, min: values, max: values }, bound);
    expect(made.wideCounts).toEqual([3, 2, 2]);
    const expected = Array.from({ length: 12 }, (_, wide) => {
      const [a, b, c] = [wide % 3, Math.floor(wide / 3) % 2, Math.floor(wide / 6)];
      const inside = [...made.bounds].filter((_value, i) => {
        const at = [i % 9, Math.floor(i / 9) % 6, Math.floor(i / 54)];
        return [a, b, c].every((each, axis) => Math.floor(at[axis]! / wideEdge) === each);
      });
      return bound === 'max' ? Math.max(...inside) : Math.min(...inside);
    });
    expect([...made.wideBounds], bound).toEqual(expected);
  }
});
