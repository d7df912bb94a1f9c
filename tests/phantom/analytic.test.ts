import { describe, expect, it } from 'vitest';
import { applyToPoint, axisOf } from '../../src/imaging/affine.ts';
import { index, lps } from '../../src/imaging/spaces.ts';
import { distance } from '../../src/imaging/vector.ts';
import { huAt, spacingMm, type Volume } from '../../src/imaging/volume.ts';
import { type AnalyticSpec, analyticPhantom } from '../../src/phantom/analytic.ts';

const background = -1000;
const spec: AnalyticSpec = {
  dims: [50, 60, 21],
  spacingMm: [0.75, 1.25, 2.5],
  backgroundHu: background,
  parts: [
    { id: 'ball', kind: 'sphere', centre: lps(9, -11, 4), radiusMm: 6.5, hu: 40 },
    { id: 'brick', kind: 'box', centre: lps(-8, 15, -6), sizeMm: [7, 13, 17], hu: 300 },
    { id: 'rod', kind: 'cylinder', from: lps(-12, -20, -15), to: lps(-5, -5, 14), radiusMm: 3, hu: 900 },
  ],
};
// Same bodies seen by an oblique, tilted grid: the patient does not change when the scanner does.
const tilted: AnalyticSpec = { ...spec, row: [0.96, 0.28, 0], column: [-0.28, 0.96, 0], shearMm: 0.7 };

/** Volume and centre of one part by counting voxels, weighted by how much of each is covered. */
function count(volume: Volume, hu: number) {
  const [nx, ny, nz] = volume.dims;
  const m = volume.lpsFromIndex;
  const [dx, , dz] = spacingMm(volume);
  let sum = 0;
  const moment = [0, 0, 0];
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) {
        const weight = (volume.hu[i + nx * (j + ny * k)]! - background) / (hu - background);
        const p = applyToPoint(m, index(i, j, k));
        sum += weight;
        for (const a of [0, 1, 2]) moment[a]! += weight * p[a]!;
      }
  expect(dx).toBeCloseTo(0.75, 9);
  expect(dz).toBeGreaterThanOrEqual(2.5 - 1e-9);
  return {
    volumeMm3: sum * 0.75 * 1.25 * 2.5,
    centre: lps(moment[0]! / sum, moment[1]! / sum, moment[2]! / sum),
  };
}

describe.each([
  ['axial', spec],
  ['oblique and tilted', tilted],
])('analytic phantom, %s grid', (_name, base) => {
  it.each(base.parts)('counts $id to its formula', (part) => {
    const { volume, truth } = analyticPhantom({ ...base, parts: [part] });
    const counted = count(volume, part.hu);
    expect(counted.volumeMm3 / truth[0]!.volumeMm3).toBeCloseTo(1, 1.7);
    expect(distance(counted.centre, truth[0]!.centre)).toBeLessThan(0.15);
  });

  it('has each part, and only it, at its LPS place', () => {
    const { volume } = analyticPhantom(base);
    expect(huAt(volume, lps(9, -11, 4))).toBe(40);
    expect(huAt(volume, lps(9, 11, 4))).toBe(background);
    expect(huAt(volume, lps(8, 15, -6))).toBe(background);
    expect(huAt(volume, lps(-8, 15, -6))).toBe(300);
    expect(huAt(volume, lps(-8.5, -12.5, -0.5))).toBe(900);
    expect(volume.huRange).toEqual([background, 900]);
  });
});

it('puts half the value into a voxel that a surface halves', () => {
  const { volume } = analyticPhantom({
    dims: [5, 6, 7],
    spacingMm: [0.75, 2.5, 7.25],
    backgroundHu: 0,
    parts: [{ id: 'half', kind: 'box', centre: lps(-50, 0, 0), sizeMm: [100, 200, 300], hu: 100 }],
  });
  expect([0, 1, 2, 3, 4].map((i) => volume.hu[i])).toEqual([100, 100, 50, 0, 0]);
});

it('shifts slices along the column direction when the gantry is tilted', () => {
  const { volume } = analyticPhantom(tilted);
  const slice = axisOf(volume.lpsFromIndex, 2);
  [-0.28 * 0.7, 0.96 * 0.7, 2.5].forEach((expected, a) => {
    expect(slice[a]).toBeCloseTo(expected, 9);
  });
});
