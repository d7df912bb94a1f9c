import { expect, test } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import { anatomicalFrame, standardPlane } from '../../src/imaging/slice-plane.ts';
import { slicePosition, stepSlices } from '../../src/imaging/slice-position.ts';
import { dot, subtract } from '../../src/imaging/vector.ts';
import { centreOf } from '../../src/imaging/volume.ts';

// A head with thin rows, thick slices and a tilted gantry: one slice goes further along the coronal normal
// (1.34 mm) than one row does (0.49 mm), and coronal slices were counted as axial ones.
const tilt = (18.5 * Math.PI) / 180;
const grid = {
  dims: [512, 480, 37] as const,
  lpsFromIndex: affine<'lps', 'index'>(
    [0.49, 0, 0],
    [0, 0.49 * Math.cos(tilt), -0.49 * Math.sin(tilt)],
    [0, 0, 4.22],
    [-125, -123.5, 5.8],
  ),
};
const frame = anatomicalFrame(grid);

test.each([
  ['axial', 37, 4.22 * Math.cos(tilt)],
  ['coronal', 480, 0.49],
  ['sagittal', 512, 0.49],
] as const)('%s views of a tilted head count %i slices, one step apart', (name, count, stepMm) => {
  const plane = standardPlane(frame, name, centreOf(grid));
  expect(slicePosition(grid, plane).count).toBe(count);
  const start = stepSlices(grid, plane, 0);
  const next = stepSlices(grid, { ...plane, origin: start }, 1);
  expect(dot(subtract(next, start), plane.normal)).toBeCloseTo(stepMm, 9);
});
