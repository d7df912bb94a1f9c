import { expect, test } from 'vitest';
import { finished } from '../../../src/base/finished.ts';
import { createRandom } from '../../../src/base/random.ts';
import { affine } from '../../../src/imaging/affine.ts';
import { greyOf } from '../../../src/imaging/voi-window.ts';
import { brickMapSteps } from '../../../src/imaging/occupancy/brick-map.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import type { Triple } from '../../../src/imaging/vector.ts';
import { mip } from '../../../src/render/modes/mip.ts';
import {
  type MarchRay,
  type MarchScene,
  makeRay,
  mmOf,
  pointOn,
  sampleAfter,
} from '../../../src/render/sampling/march-ray.ts';
import {
  linearPart,
  lpsFromTexture,
  lpsGradientFromIndex,
} from '../../../src/render/sampling/texture-space.ts';
import { unitBox } from '../../../src/render/sampling/texture-box.ts';
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
    Math.round(random.between(0, 1) < 0.000_05 ? random.between(-200, 900) : random.between(-900, -700)),
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
  const around = (at: number, far: number) => random.between(at - far, at + far);
  // Through a speck each, from any side.
  const specks = [...volume.hu.keys()].filter((i) => volume.hu[i]! > -250);
  const [nx, ny, nz] = volume.dims;
  const rays = Array.from({ length: 400 }, (_, n) => {
    const i = specks[n % specks.length]!;
    const at = [i % nx, Math.floor(i / nx) % ny, Math.floor(i / (nx * ny))] as const;
    const origin: Triple = [
      around(at[0] + 0.5, 0.4) / nx,
      around(at[1] + 0.5, 0.4) / ny,
      around(at[2] + 0.5, 0.4) / nz,
    ];
    const direction: Triple = [around(0, 1), around(0, 1), around(0, 1)];
    const jitter = random.between(0, 1);
    const whole = { ...scene, box: unitBox };
    return {
      ray: makeRay(scene, origin, direction, [0, 0, 1], -1000, jitter),
      whole: makeRay(whole, origin, direction, [0, 0, 1], -1000, jitter),
    };
  });
  /** The largest of all samples. */
  const plain = (ray: MarchRay) => {
    let most = Number.NEGATIVE_INFINITY;
    const count = sampleAfter(ray, ray.exit);
    for (let n = 0; n < count; n++) most = Math.max(most, scene.sampler.hu(...pointOn(ray, mmOf(ray, n))));
    return greyOf(window, most);
  };
  const counted = (march: () => number) => {
    samples = 0;
    return { grey: march(), samples };
  };
  const taken = { leaping: 0, all: 0, seen: 0 };
  for (const [n, { ray, whole }] of rays.entries()) {
    for (let mm = whole.enter; mm < whole.exit; mm += 0.2)
      if (mm < ray.enter || mm > ray.exit)
        expect(greyOf(window, sampler.hu(...pointOn(whole, mm))), `ray ${n} outside the box`).toBe(0);
    const all = counted(() => plain(ray));
    const leaping = counted(() => mip.march(scene, ray).rgba[0]);
    // As much as a walk is not made for: 4 % of the window for a step of one voxel, by its square.
    expect(all.grey - leaping.grey, `ray ${n}`).toBeLessThanOrEqual(0.04 * 0.5 ** 2);
    taken.all += all.samples;
    taken.leaping += leaping.samples;
    taken.seen += Number(all.grey > 0 && all.grey < 1);
  }
  expect(taken.seen).toBeGreaterThan(200);
  expect(taken.leaping).toBeLessThan(taken.all / 3);
});
