import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { brickMapSteps } from '../../../src/imaging/occupancy/brick-map.ts';
import { createSampler } from '../../../src/render/sampling/trilinear.ts';
import { finished } from '../../../src/base/finished.ts';

const SEED = 'brick-map';
const random = createRandom(SEED);
const dims = [19, 14, 11] as const;
const volume = {
  dims,
  hu: Int16Array.from({ length: 19 * 14 * 11 }, () => Math.round(random.between(-1024, 3071))),
};
const brickSize = [4, 5, 3] as const;
const bricks = finished(brickMapSteps(volume, brickSize));

describe('brick map', () => {
  test('covers the grid, the last bricks cut short', () => {
    expect(bricks.counts).toEqual([5, 3, 4]);
    expect(bricks.min).toHaveLength(60);
  });

  test(`no interpolated value in a brick is outside its range (seed ${SEED})`, () => {
    const sampler = createSampler(volume);
    for (let n = 0; n < 5000; n++) {
      const p = [random.uniform(), random.uniform(), random.uniform()] as const;
      const brick = p.map((v, axis) => Math.floor((v * dims[axis]!) / brickSize[axis]!));
      const at = brick[0]! + 5 * (brick[1]! + 3 * brick[2]!);
      const hu = sampler.hu(...p);
      expect(hu).toBeGreaterThanOrEqual(bricks.min[at]! - 1e-9);
      expect(hu).toBeLessThanOrEqual(bricks.max[at]! + 1e-9);
    }
  });

  test('ranges are no wider than the voxels that interpolation reaches', () => {
    // Brick (2, 1, 1) holds voxels 8 … 11, 5 … 9, 3 … 5; interpolation reaches one further on each side.
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let k = 2; k <= 6; k++)
      for (let j = 4; j <= 10; j++)
        for (let i = 7; i <= 12; i++) {
          const value = volume.hu[i + 19 * (j + 14 * k)]!;
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
    const at = 2 + 5 * (1 + 3 * 1);
    expect([bricks.min[at], bricks.max[at]]).toEqual([low, high]);
  });

  test('is made in one step per layer of bricks', () => {
    expect([...brickMapSteps(volume, brickSize)]).toHaveLength(4);
  });
});
