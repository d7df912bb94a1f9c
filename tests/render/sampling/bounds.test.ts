import { expect, test } from 'vitest';
import { finished } from '../../../src/base/finished.ts';
import { createRandom } from '../../../src/base/random.ts';
import { boundedEdge, brickBoundSteps, cubeReaches } from '../../../src/render/sampling/bounds.ts';

const SEED = 'brick-bounds';
const counts = [9, 18, 7] as const;
const [nx, ny, nz] = counts;
const bounded = [5, 9, 4] as const;

/** The furthest value within `reach` bounded bricks of each, to every side. */
function furthest(values: Float32Array, reach: number, side: 1 | -1): number[] {
  const found = Array.from({ length: bounded[0] * bounded[1] * bounded[2] }, () => -side * 1e9);
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) {
        const value = values[i + nx * (j + ny * k)]!;
        const [a, b, c] = [i, j, k].map((n) => Math.floor(n / boundedEdge)) as [number, number, number];
        for (let brick = 0; brick < found.length; brick++) {
          const away = Math.max(
            Math.abs((brick % bounded[0]) - a),
            Math.abs((Math.floor(brick / bounded[0]) % bounded[1]) - b),
            Math.abs(Math.floor(brick / (bounded[0] * bounded[1])) - c),
          );
          if (away <= reach && side * value > side * found[brick]!) found[brick] = value;
        }
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
      expect(made.counts).toEqual(bounded);
      const huOf = (word: number) => made.range[0] + ((made.range[1] - made.range[0]) * word) / 65535;
      for (const [cube, reach] of cubeReaches.entries()) {
        const beyond = furthest(values, reach, side).map(
          (value, i) => side * (huOf(made.words[cubeReaches.length * i + cube]!) - value),
        );
        expect(Math.min(...beyond), `${low} … ${high}, reach ${reach}`).toBeGreaterThanOrEqual(0);
        expect(Math.max(...beyond)).toBeLessThan(Math.max(1, high - low) / 10_000);
      }
    }
  },
);
