import { afterAll, beforeAll, expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { analyticPhantom } from '../../src/phantom/analytic.ts';
import { createContestant as createOurs } from '../bench/render/adapters/ours.ts';
import { createContestant as createVtk } from '../bench/render/adapters/vtk.ts';
import type { BenchVolume, Contestant } from '../bench/render/contestant.ts';
import { orbit } from '../bench/render/orbit.ts';
import { compare, correlation, mirrored, psnrDb } from '../bench/render/psnr.ts';
import { oversampled } from '../bench/render/step-shares.ts';

const SIZE = 160;

const spacingMm = [3, 3.5, 4.25] as const;
const originMm = [-110, -90, -120] as const;

/** A trunk with a rod, a ball and a box in it, in unequal places: no mirror image of it is like it. */
function phantom(): BenchVolume {
  const { volume } = analyticPhantom({
    dims: [70, 56, 60],
    spacingMm: [...spacingMm],
    firstVoxel: lps(...originMm),
    backgroundHu: -1000,
    supersample: 3,
    parts: [
      { id: 'trunk', kind: 'sphere', centre: lps(-5, 5, 5), radiusMm: 75, hu: 40 },
      { id: 'rod', kind: 'cylinder', from: lps(-50, -20, -60), to: lps(20, 30, 50), radiusMm: 9, hu: 700 },
      { id: 'ball', kind: 'sphere', centre: lps(40, -10, 20), radiusMm: 18, hu: 420 },
      { id: 'box', kind: 'box', centre: lps(-30, 20, 30), sizeMm: [24, 16, 34], hu: 1100 },
    ],
  });
  const { dims, hu } = volume;
  return { dims, spacingMm: [...spacingMm], originMm: [...originMm], hu: Int16Array.from(hu, Math.round) };
}

const renderers = { ours: createOurs(), vtk: createVtk() } satisfies Record<string, Contestant>;
const pose = orbit(7)[2]!;

beforeAll(async () => {
  for (const each of Object.values(renderers)) {
    await each.accept(phantom());
    await each.load(SIZE, 'unlit', pose);
  }
});
afterAll(() => {
  for (const each of Object.values(renderers)) each.dispose();
});

// biome-ignore format: a table
const demanded = [
  // mode, dB between the two pictures over the pixels that are lit in either
  ['unlit', 38],
  ['mip', 48],
] as const;

test.each(demanded)(
  '%s: the picture that vtk.js draws with the same curve and camera, within %i dB',
  async (mode, leastDb) => {
    const seen: Uint8ClampedArray[] = [];
    for (const each of [renderers.ours, renderers.vtk]) {
      await each.prepare(mode, oversampled);
      each.render(pose);
      seen.push(each.picture());
    }
    const [ours, theirs] = seen as [Uint8ClampedArray, Uint8ClampedArray];
    expect(psnrDb([compare(ours, theirs)])).toBeGreaterThan(leastDb);
    expect(correlation(mirrored(ours, SIZE), theirs)).toBeLessThan(0.9);
  },
);
