import { expect, test } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { average } from '../../src/render/modes/average.ts';
import { minip } from '../../src/render/modes/minip.ts';
import { mip } from '../../src/render/modes/mip.ts';
import { radiograph } from '../../src/render/modes/radiograph.ts';
import { fittingProjectionWindow } from '../../src/render/projection-window.ts';

/** A slab of muscle in air, 60 × 40 × 50 voxels of 3 × 4 × 5 mm, with a rod of bone and a tube of air in it. */
function body(boneHu: number): Volume {
  const dims = [60, 40, 50] as const;
  const hu = new Int16Array(dims[0] * dims[1] * dims[2]).fill(-1000);
  for (let k = 0; k < dims[2]; k++)
    for (let j = 6; j < 34; j++)
      for (let i = 4; i < 56; i++) {
        const bone = Math.abs(i - 20) < 6 && Math.abs(j - 18) < 6;
        const air = Math.abs(i - 42) < 5 && Math.abs(j - 20) < 5;
        hu[i + dims[0] * (j + dims[1] * k)] = bone ? boneHu : air ? -980 : 55;
      }
  const lpsFromIndex = affine<'lps', 'index'>([3, 0, 0], [0, 4, 0], [0, 0, 5], [-90, -80, -125]);
  return { dims, lpsFromIndex, hu, huRange: [-1000, boneHu], unit: 'HU' };
}
const ends = ({ centre, width }: { centre: number; width: number }) => [
  centre - width / 2,
  centre + width / 2,
];

test('a MIP shows everything from soft tissue to bone, of this scan', () => {
  const [low, high] = ends(fittingProjectionWindow(body(1215), mip));
  expect(low).toBeLessThan(70);
  expect(high).toBeGreaterThan(1150);
  expect(high).toBeLessThan(1300);
  expect(ends(fittingProjectionWindow(body(455), mip))[1]).toBeLessThan(520);
});

test('a MinIP reaches down to air inside the body, not to the room', () => {
  const [low, high] = ends(fittingProjectionWindow(body(1215), minip));
  expect(low).toBeGreaterThan(-1010);
  expect(low).toBeLessThan(-960);
  expect(high).toBeLessThan(-300);
});

test('mean and radiograph have windows that hold their values', () => {
  for (const mode of [average, radiograph]) {
    const { width, centre } = fittingProjectionWindow(body(1215), mode);
    expect(width).toBeGreaterThan(50);
    expect(width).toBeLessThan(2500);
    expect(Math.abs(centre)).toBeLessThan(1000);
  }
});

test('it is worked out once for a volume, and a volume of air still has one', () => {
  const volume = body(900);
  expect(fittingProjectionWindow(volume, mip)).toBe(fittingProjectionWindow(volume, mip));
  const air = { ...volume, hu: new Int16Array(volume.hu.length).fill(-1000) };
  expect(fittingProjectionWindow(air, mip).width).toBeGreaterThan(0);
});
