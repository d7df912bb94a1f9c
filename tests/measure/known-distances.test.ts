import { describe, expect, test } from 'vitest';
import { affine, applyToPoint } from '../../src/imaging/affine.ts';
import { index, lps } from '../../src/imaging/spaces.ts';
import { measurementKinds } from '../../src/measure/index.ts';

// Steps 0.75, 2.5 and 7.25 mm; tilted: the slice step also moves 3 mm along the rows' direction.
const anisotropic = affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [-31, 12, 88]);
const tilted = affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, -3, 7.25], [-31, 12, 88]);

describe('lengths between voxels are the true millimetres', () => {
  // biome-ignore format: a table
  test.each([
    ['4 columns', anisotropic, [0, 0, 0], [4, 0, 0], 3],
    ['4 rows', anisotropic, [0, 0, 0], [0, 4, 0], 10],
    ['4 slices', anisotropic, [0, 0, 0], [0, 0, 4], 29],
    ['all three', anisotropic, [1, 2, 3], [5, 6, 7], Math.sqrt(9 + 100 + 841)],
    ['fractions of a voxel', anisotropic, [0.5, 0, 0], [0, 0.3, 0], Math.hypot(0.375, 0.75)],
    ['one slice of a tilted scan', tilted, [0, 0, 0], [0, 0, 1], Math.hypot(3, 7.25)],
    ['straight up through a tilted scan', tilted, [0, 0, 0], [0, 6, 5], 36.25],
  ] as const)('%s', (_, lpsFromIndex, from, to, expectedMm) => {
    const points = [from, to].map((v) => applyToPoint(lpsFromIndex, index(v[0], v[1], v[2])));
    const [reading] = measurementKinds.get('length').compute(points);
    expect(reading).toMatchObject({ unit: 'mm' });
    expect(reading!.value).toBeCloseTo(expectedMm, 10);
  });
});

describe('angles', () => {
  // biome-ignore format: a table
  test.each([
    ['right angle', lps(5, 0, 0), lps(0, 0, 7), 90],
    ['straight line', lps(5, 0, 0), lps(-2, 0, 0), 180],
    ['same direction', lps(5, 1, 2), lps(10, 2, 4), 0],
    ['3-4-5 triangle', lps(4, 0, 0), lps(4, 3, 0), (Math.atan2(3, 4) * 180) / Math.PI],
    ['a thousandth of a degree', lps(100, 0, 0), lps(100, 100 * Math.tan(Math.PI / 180_000), 0), 0.001],
  ] as const)('%s', (_, a, b, expectedDeg) => {
    const [reading] = measurementKinds.get('angle').compute([a, lps(0, 0, 0), b]);
    expect(reading!.value).toBeCloseTo(expectedDeg, 8);
  });
});
