import { expect, test } from 'vitest';
import { finished } from '../../../src/base/finished.ts';
import { createRandom } from '../../../src/base/random.ts';
import { affine } from '../../../src/imaging/affine.ts';
import { brickMapSteps } from '../../../src/imaging/occupancy/brick-map.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import type { Triple } from '../../../src/imaging/vector.ts';
import { mip } from '../../../src/render/modes/mip.ts';
import { unknownBounds } from '../../../src/render/sampling/bounds.ts';
import { type MarchScene, makeRay } from '../../../src/render/sampling/march-ray.ts';
import {
  linearPart,
  lpsFromTexture,
  lpsGradientFromIndex,
} from '../../../src/render/sampling/texture-space.ts';
import { createSampler } from '../../../src/render/sampling/trilinear.ts';
import { buildTransferTable } from '../../../src/render/transfer-table.ts';
import { emptySpaceOf } from '../../support/empty-space.ts';
import { testTransferFunction } from '../../support/gl-scene.ts';

const SEED = 'mip';
const window = { centre: 300, width: 1000 };

/** Noise with bright specks here and there, far enough apart that rays leap wide cubes. */
function speckled(): Pick<Parameters<typeof lpsFromTexture>[0], 'dims' | 'lpsFromIndex'> & {
  hu: Int16Array;
} {
  const random = createRandom(SEED);
  const dims = [170, 130, 90] as const;
  const hu = Int16Array.from({ length: dims[0] * dims[1] * dims[2] }, () =>
    Math.round(random.between(0, 1) < 0.000_05 ? random.between(0, 900) : random.between(-900, -700)),
  );
  return { dims, hu, lpsFromIndex: affine([0.7, 0, 0], [0, 0.8, 0], [0.1, 0, 1.4], lps(0, 0, 0)) };
}

test(`what is leapt over would not have shown (seed ${SEED})`, () => {
  const volume = speckled();
  const look = { table: buildTransferTable(testTransferFunction), window, isoHu: 0 };
  const bricks = finished(brickMapSteps(volume));
  let samples = 0;
  const sampler = createSampler(volume);
  const scene: MarchScene = {
    ...look,
    ...emptySpaceOf(volume.dims, bricks, mip, look),
    isoColour: [1, 1, 1],
    sampler: {
      ...sampler,
      hu: (x, y, z) => {
        samples++;
        return sampler.hu(x, y, z);
      },
    },
    clips: [],
    lpsFromTexture: linearPart(lpsFromTexture(volume)),
    lpsGradient: lpsGradientFromIndex(volume),
    stepVoxels: 0.5,
  };
  const random = createRandom(SEED).fork('rays');
  const within = (low: number, high: number): Triple => [
    random.between(low, high),
    random.between(low, high),
    random.between(low, high),
  ];
  const taken = { leaping: 0, all: 0 };
  for (let n = 0; n < 400; n++) {
    const ray = makeRay(scene, within(0, 1), within(-1, 1), [0, 0, 1], -1000, random.between(0, 1));
    const greyOf = (bounds: MarchScene['bounds'], count: keyof typeof taken) => {
      samples = 0;
      const { rgba } = mip.march({ ...scene, bounds }, ray);
      taken[count] += samples;
      return rgba[0];
    };
    const missed = greyOf(unknownBounds.max, 'all') - greyOf(scene.bounds, 'leaping');
    // As much as a walk is not made for: 2.4 % of the window for each voxel of step.
    expect(missed, `ray ${n}`).toBeLessThanOrEqual(0.024 * 0.5);
  }
  expect(taken.leaping).toBeLessThan(taken.all / 3);
});
