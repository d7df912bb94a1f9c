import { expect, test } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import { lps } from '../../src/imaging/spaces.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { pointProbeKind } from '../../src/measure/kinds/point-probe.ts';

const volume: Volume = {
  dims: [5, 6, 7],
  lpsFromIndex: affine([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [10, 20, 30]),
  hu: Int16Array.from({ length: 5 * 6 * 7 }, (_, i) => i - 100),
  huRange: [-100, 109],
  unit: 'HU',
};

test('reads the voxel that holds the point', () => {
  // Voxel (1, 2, 3): 1 + 5·(2 + 6·3) = 101.
  const at = lps(10 + 0.75 + 0.3, 20 + 5 - 1.2, 30 + 21.75 + 3.6);
  expect(pointProbeKind.compute([at], volume)).toEqual([{ name: 'Density', value: 1, unit: "[hnsf'U]" }]);
});

test('outside the scan there is no value', () => {
  expect(pointProbeKind.compute([lps(9, 20, 30)], volume)).toEqual([]);
});

test('values that are not calibrated are not called HU', () => {
  const raw: Volume = { ...volume, unit: 'uncalibrated' };
  expect(pointProbeKind.compute([lps(10, 20, 30)], raw)).toMatchObject([{ value: -100, unit: '1' }]);
});
