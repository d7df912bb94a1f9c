import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { boundedEdge, brickBoundSteps, wideEdge } from '../../../src/render/sampling/bounds.ts';
import { finished } from '../../../src/base/finished.ts';

const SEED = 'brick-bounds';
const counts = [9, 18, 7] as const;
const [nx, ny, nz] = counts;

/** The furthest value of the bricks in each block of `edge` of them along each axis, the last ones cut short. */
function furthest(values: Float32Array, edge: number, side: 1 | -1): number[] {
  const blocks = counts.map((n) => Math.ceil(n / edge)) as [number, number, number];
  const found = Array.from({ length: blocks[0] * blocks[1] * blocks[2] }, () => -side * 1e9);
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) {
        const [a, b, c] = [i, j, k].map((at) => Math.floor(at / edge)) as [number, number, number];
        const at = a + blocks[0] * (b + blocks[1] * c);
        const value = values[i + nx * (j + ny * k)]!;
        if (side * value > side * found[at]!) found[at] = value;
      }
  return found;
}

test.each([
  ['max', 1],
  ['min', -1],
] as const)(
  `a %s bound is never on the wrong side, and within a ten-thousandth of the range (seed ${SEED})`,
  (bound, side) => {
    const random = createRandom(SEED);
    for (const [low, high] of [
      [-1024, 3071],
      [-32768, 32767],
      [-0.37, 0.81],
      [40, 40],
    ] as const) {
      const values = Float32Array.from({ length: nx * ny * nz }, () => random.between(low, high));
      values.set([low, high]);
      const made = finished(
        brickBoundSteps({ brickSize: [4, 4, 4], counts, min: values, max: values }, bound),
      );
      expect(made.counts).toEqual([5, 9, 4]);
      expect(made.wideCounts).toEqual([2, 3, 1]);
      const huOf = (word: number) => made.range[0] + ((made.range[1] - made.range[0]) * word) / 65535;
      for (const [edge, words] of [
        [boundedEdge, made.bounds],
        [wideEdge, made.wideBounds],
      ] as const)
        furthest(values, edge, side).forEach((value, i) => {
          const beyond = side * (huOf(words[i]!) - value);
          expect(beyond, `${value} of ${low} … ${high}`).toBeGreaterThanOrEqual(0);
          expect(beyond).toBeLessThan(Math.max(1, high - low) / 10_000);
        });
    }
  },
);
