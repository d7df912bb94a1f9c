import { expect, test } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import { type Lps, lps, type LpsVector } from '../../src/imaging/spaces.ts';
import { forEachVoxelOfEllipse } from '../../src/measure/ellipse-voxels.ts';

/** 30 × 24 × 3 voxels of 0.75 × 1.25 × 7.25 mm; faces from −0.375, −0.625 and −3.625 on. */
const lpsFromIndex = affine<'lps', 'index'>([0.75, 0, 0], [0, 1.25, 0], [0, 0, 7.25], [0, 0, 0]);
const grid = { dims: [30, 24, 3] as const, lpsFromIndex };

function areaMm2(centre: Lps, ...semiAxes: [LpsVector, LpsVector]): number {
  let sum = 0;
  forEachVoxelOfEllipse(grid, { centre, semiAxes }, (_at, area) => {
    sum += area;
  });
  return sum;
}

test('of an ellipse that leaves the grid, the part inside counts', () => {
  const half = (Math.PI * 6 * 4) / 2;
  expect(areaMm2(lps(-0.375, 14, 7.25), [6, 0, 0], [0, 4, 0]) / half).toBeCloseTo(1, 2);
  expect(areaMm2(lps(11, -0.625, 7.25), [6, 0, 0], [0, 4, 0]) / half).toBeCloseTo(1, 1);
  // Its plane passes above the grid.
  expect(areaMm2(lps(11, 14, 18.2), [6, 0, 0], [0, 4, 0])).toBe(0);
});

test('what a file may hold at most is read no longer than a small one', () => {
  const began = performance.now();
  areaMm2(lps(11, 14, 7.25), [69_000, 1000, 0], [-1000, 69_000, 0]);
  expect(performance.now() - began).toBeLessThan(200);
});
