import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { affine, applyToPoint } from '../../../src/imaging/affine.ts';
import { anatomicalFrame, standardPlane } from '../../../src/imaging/slice-plane.ts';
import { index, lps } from '../../../src/imaging/spaces.ts';
import type { Volume } from '../../../src/imaging/volume.ts';
import { distance } from '../../../src/imaging/vector.ts';
import { maskSchema } from '../../../src/teaching/case-mask.ts';
import { factsOfTruth } from '../../../src/teaching/case-truth.ts';
import { brushRuns } from '../../../src/teaching/authoring/brush.ts';
import { markTruth, paintedTruth } from '../../../src/teaching/authoring/mark-truth.ts';
import { maskOfRuns, runsOfMask } from '../../../src/teaching/authoring/mask-of-runs.ts';
import {
  countOf,
  difference,
  forEachVoxel,
  holds,
  type Runs,
  runsOf,
  union,
} from '../../../src/teaching/authoring/mask-runs.ts';

const voxelsOf = (runs: Runs): number[] => {
  const voxels: number[] = [];
  forEachVoxel(runs, (at) => voxels.push(at));
  return voxels;
};
const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b);

describe('runs of voxels', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('are sets (seed %i)', (seed) => {
    const random = createRandom(`runs ${seed}`);
    const some = () => new Set(Array.from({ length: 40 }, () => Math.floor(random.uniform() * 90)));
    const [a, b] = [some(), some()];
    const [runsA, runsB] = [runsOf(a), runsOf(b)];
    expect(voxelsOf(runsA)).toEqual(ascending(a));
    expect(countOf(runsA)).toBe(a.size);
    expect(union(runsA, runsB)).toEqual(runsOf(new Set([...a, ...b])));
    expect(difference(runsA, runsB)).toEqual(runsOf([...a].filter((at) => !b.has(at))));
    for (let at = 0; at < 90; at++) expect(holds(runsA, at)).toBe(a.has(at));
  });
});

/** Distinct on every axis, with the slices tilted. */
const dims = [23, 19, 11] as const;
const lpsFromIndex = affine<'lps', 'index'>([0.75, 0, 0], [0, 1.5, -0.5], [0, 0, 2.25], [-11, -23, 37]);
const hu = Int16Array.from({ length: dims[0] * dims[1] * dims[2] }, (_, at) => (at % 7) * 10);
const volume: Volume = { dims, lpsFromIndex, hu, huRange: [0, 60], unit: 'HU' };
const at = applyToPoint(lpsFromIndex, index(11, 9, 5));
const placeOf = (voxel: number) =>
  applyToPoint(lpsFromIndex, index(voxel % 23, Math.floor(voxel / 23) % 19, Math.floor(voxel / 23 / 19)));

describe('the brush', () => {
  test('paints the voxels whose middle is in the ball, and no others', () => {
    const painted = new Set(voxelsOf(brushRuns(volume, { at, radiusMm: 4 })));
    for (let voxel = 0; voxel < hu.length; voxel++)
      expect(painted.has(voxel)).toBe(distance(placeOf(voxel), at) <= 4);
    expect(painted.size).toBeGreaterThan(50);
  });

  test('on one slice stays on that slice, in each of the three planes', () => {
    const frame = anatomicalFrame(volume);
    const axial = voxelsOf(brushRuns(volume, { at, radiusMm: 4, plane: standardPlane(frame, 'axial', at) }));
    const sagittal = voxelsOf(
      brushRuns(volume, { at, radiusMm: 4, plane: standardPlane(frame, 'sagittal', at) }),
    );
    expect(new Set(sagittal.map((voxel) => voxel % 23))).toEqual(new Set([11]));
    expect(axial.length).toBeGreaterThan(10);
    expect(axial.length).toBeLessThan(voxelsOf(brushRuns(volume, { at, radiusMm: 4 })).length);
  });

  test('at the edge of the scan paints what is there', () => {
    const corner = placeOf(0);
    expect(voxelsOf(brushRuns(volume, { at: corner, radiusMm: 1 }))).toContain(0);
    expect(brushRuns(volume, { at: lps(500, 500, 500), radiusMm: 3 })).toEqual([]);
  });
});

describe('a painted mask', () => {
  const runs = union(brushRuns(volume, { at, radiusMm: 4 }), runsOf([0, 1, 2, 22, 23, hu.length - 1]));

  test('as the format has it, and back, is the same', () => {
    const mask = maskOfRuns(volume, runs)!;
    expect(maskSchema.parse(mask)).toEqual(mask);
    expect(voxelsOf(runsOfMask(volume, mask))).toEqual(voxelsOf(runs));
    const ball = brushRuns(volume, { at, radiusMm: 3 });
    expect(maskOfRuns(volume, ball)!.dims).not.toEqual(dims);
    expect(voxelsOf(runsOfMask(volume, maskOfRuns(volume, ball)!))).toEqual(voxelsOf(ball));
  });

  test('has the volume of its voxels and the mean of their values', () => {
    const truth = paintedTruth(volume, runs)!;
    const voxels = voxelsOf(runs);
    expect(truth.meanHu).toBeCloseTo(voxels.reduce((sum, voxel) => sum + hu[voxel]!, 0) / voxels.length, 9);
    expect(factsOfTruth(truth).volumeMm3).toBeCloseTo(voxels.length * 0.75 * 1.5 * 2.25, 6);
    expect(paintedTruth(volume, [])).toBeUndefined();
  });
});

describe('marks of numbers', () => {
  const ball = Int16Array.from(hu, (_, voxel) => (distance(placeOf(voxel), at) <= 3.5 ? 60 : -50));
  const scan: Volume = { ...volume, hu: ball, huRange: [-50, 60] };

  test('a sphere has its own diameter and volume, whatever the voxels', () => {
    const facts = factsOfTruth(markTruth(scan, { mark: 'sphere', centre: at, radiusMm: 2 })!);
    expect(facts.longAxisMm).toBeCloseTo(4, 6);
    expect(facts.shortAxisMm).toBeCloseTo(4, 6);
    expect(facts.volumeMm3).toBeCloseTo((4 / 3) * Math.PI * 8, 6);
    expect(facts.meanHu).toBeGreaterThan(50);
    expect(markTruth(scan, { mark: 'sphere', centre: lps(500, 0, 0), radiusMm: 2 })).toBeUndefined();
  });

  test('a threshold region is what hangs together between its values', () => {
    const mark = { mark: 'threshold', centre: at, radiusMm: 6, lowHu: 0, highHu: 100 } as const;
    const truth = markTruth(scan, mark)!;
    const inside = [...ball.keys()].filter((voxel) => ball[voxel] === 60);
    expect(truth.shape === 'mask' && voxelsOf(runsOfMask(scan, truth.mask))).toEqual(inside);
    expect(truth.meanHu).toBe(60);
    expect(markTruth(scan, { ...mark, lowHu: 200, highHu: 300 })).toBeUndefined();
  });
});
