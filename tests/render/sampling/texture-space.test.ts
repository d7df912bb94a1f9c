import { expect, test } from 'vitest';
import { applyToPoint } from '../../../src/imaging/affine.ts';
import { index } from '../../../src/imaging/spaces.ts';
import { dot } from '../../../src/imaging/vector.ts';
import { multiply3 } from '../../../src/render/sampling/march-ray.ts';
import {
  lpsFromTexture,
  lpsGradientFromIndex,
  textureFromIndex,
  textureFromLps,
} from '../../../src/render/sampling/texture-space.ts';
import { tiltedVolume, voxelCentre } from '../../support/tilted-volume.ts';

const volume = tiltedVolume();

test('a voxel centre lies at (index + 0.5) / dims', () => {
  const t = applyToPoint(textureFromIndex(volume), index(3, 1, 6));
  [3.5 / 5, 1.5 / 6, 6.5 / 7].forEach((value, axis) => {
    expect(t[axis]).toBeCloseTo(value, 12);
  });
});

test('texture coordinates and millimetres agree on every voxel, on a sheared grid', () => {
  for (const [i, j, k] of [
    [0, 0, 0],
    [4, 5, 6],
    [2, 5, 1],
  ] as const) {
    const t = applyToPoint(textureFromIndex(volume), index(i, j, k));
    const there = applyToPoint(lpsFromTexture(volume), t);
    const back = applyToPoint(textureFromLps(volume), there);
    voxelCentre(volume, i, j, k).forEach((value, axis) => {
      expect(there[axis]).toBeCloseTo(value, 9);
      expect(back[axis]).toBeCloseTo(t[axis]!, 9);
    });
  }
});

test('the gradient per mm tells the change of value along any step in millimetres', () => {
  // The tilted volume holds i + 10 j + 100 k.
  const gradient = multiply3(lpsGradientFromIndex(volume), [1, 10, 100]);
  const a = voxelCentre(volume, 1, 2, 3);
  const b = voxelCentre(volume, 4, 0, 5);
  expect(dot(gradient, [b[0] - a[0], b[1] - a[1], b[2] - a[2]])).toBeCloseTo(3 - 20 + 200, 6);
});
