import { expect, it } from 'vitest';
import { shownValue } from '../../../src/flat/slices/shown-value.ts';
import { affine } from '../../../src/imaging/affine.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import type { Volume } from '../../../src/imaging/volume.ts';

/** Column + 10 · row + 100 · slice, voxels of 0.75 × 2.5 × 7.25 mm. */
const dims = [5, 6, 7] as const;
const volume: Volume = {
  dims,
  lpsFromIndex: affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [0, 0, 0]),
  hu: Int16Array.from(
    { length: 210 },
    (_, at) => (at % 5) + 10 * (Math.floor(at / 5) % 6) + 100 * Math.floor(at / 30),
  ),
  huRange: [0, 654],
  unit: 'HU',
};
/** A quarter voxel off voxel (2, 3, 4) along rows and columns, in the middle of its slice. */
const at = lps(2.25 * 0.75, 3.25 * 2.5, 4 * 7.25);

// biome-ignore format: a table
it.each([
  ['a thin slice: the stored voxel', 0, true, 432],
  ['a thick slice of boxes: whole voxels', 14.5, false, 432],
  ['a thick smooth slice: between voxels', 14.5, true, 434.75],
])('%s', (_, thicknessMm, smooth, expected) => {
  expect(shownValue(volume, { thicknessMm, projection: 'average' }, smooth, [0, 0, 1], at)).toBeCloseTo(expected, 4);
});
