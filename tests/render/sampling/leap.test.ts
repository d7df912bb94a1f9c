import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { type BrickBound, brickBounds } from '../../../src/render/sampling/leap.ts';

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
      const { bounds, boundRange } = brickBounds(bricks, bound);
      values.forEach((value, i) => {
        const beyond =
          side * (boundRange[0] + ((boundRange[1] - boundRange[0]) * bounds[i]!) / 65535 - value);
        expect(beyond, `${value} of ${low} … ${high}`).toBeGreaterThanOrEqual(0);
        expect(beyond).toBeLessThan(Math.max(1, high - low) / 10_000);
      });
    }
  },
);
