import { expect, it } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import { volumeFingerprint } from '../../src/imaging/volume-fingerprint.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const volume = tiltedVolume();

it('knows the same voxels on the same grid again, whatever they are stored in', () => {
  expect(volumeFingerprint(tiltedVolume())).toBe(volumeFingerprint(volume));
  expect(volumeFingerprint({ ...volume, hu: Float32Array.from(volume.hu) })).toBe(volumeFingerprint(volume));
  expect(volumeFingerprint(volume)).toMatch(/^[0-9a-f]{16}$/);
});

it('tells scans apart by one voxel, by the order of the axes and by where the grid lies', () => {
  const other = volume.hu.slice();
  other[137]! += 1;
  const moved = affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [-11, -23, 37.5]);
  const prints = [
    volume,
    { ...volume, hu: other },
    { ...volume, dims: [6, 5, 7] as const },
    { ...volume, lpsFromIndex: moved },
  ].map(volumeFingerprint);
  expect(new Set(prints).size).toBe(4);
});
