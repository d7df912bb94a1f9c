import { expect, test } from 'vitest';
import { centreOf, cornersOf } from '../../src/imaging/volume.ts';
import { fitToLimits } from '../../src/render/level-of-detail.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const volume = tiltedVolume();

test('a volume that fits is passed on as it is, without a word', () => {
  const level = fitToLimits(volume, 7, 210);
  expect(level.volume).toBe(volume);
  expect(level.explanation).toBeUndefined();
});

test('an edge that is too long is averaged along that axis alone, and says so', () => {
  const level = fitToLimits(volume, 6, 1e9);
  expect(level.factors).toEqual([1, 1, 2]);
  expect(level.volume.dims).toEqual([5, 6, 4]);
  // Voxel (2, 3, 0 and 1) hold 32 and 132; the last block has only slice 6.
  expect(level.volume.hu[2 + 5 * 3]).toBe(82);
  expect(level.volume.hu[2 + 5 * (3 + 6 * 3)]).toBe(632);
  expect(level.volume.huRange).toEqual([50, 654]);
  expect(level.explanation).toContain('5 × 6 × 7');
  expect(level.explanation).toContain('5 × 6 × 4');
});

test('a volume with too many voxels is made coarser until it fits, in the same place', () => {
  const even = { ...volume, dims: [5, 6, 6] as const, hu: volume.hu.slice(0, 180) };
  const level = fitToLimits(even, 100, 40);
  const [nx, ny, nz] = level.volume.dims;
  expect(nx * ny * nz).toBeLessThanOrEqual(40);
  const whole = fitToLimits(even, 3, 1e9).volume;
  expect(whole.dims).toEqual([3, 3, 3]);
  // Where blocks divide the grid evenly (y, z) its outer faces stay; x gains half a block of 1 voxel.
  const before = centreOf(even);
  const after = centreOf(whole);
  expect(after[1]).toBeCloseTo(before[1], 9);
  expect(after[2]).toBeCloseTo(before[2], 9);
  expect(after[0] - before[0]).toBeCloseTo(0.375, 9);
  cornersOf(even).forEach((corner, i) => {
    expect(cornersOf(whole)[i]![1]).toBeCloseTo(corner[1], 9);
  });
});
