import { describe, expect, test } from 'vitest';
import { affine, applyToPoint } from '../../src/imaging/affine.ts';
import { anatomicalFrame, type PlaneName, standardPlane } from '../../src/imaging/slice-plane.ts';
import { index, type Lps, lps } from '../../src/imaging/spaces.ts';
import { add, cross, dot, scale, subtract } from '../../src/imaging/vector.ts';
import { maskSection } from '../../src/viewer/mask-section.ts';

/** Three voxels in one row and one above the first: 0.75 × 2.5 × 7.25 mm. */
const lpsFromIndex = affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [-11, -23, 37]);
const mask = {
  dims: [3, 1, 2] as [number, number, number],
  lpsFromIndex: [...lpsFromIndex],
  runs: [0, 4, 2],
};
const frame = anatomicalFrame({ lpsFromIndex });

function areaOf(polygon: readonly Lps[], normal: readonly [number, number, number]): number {
  const [first, ...rest] = polygon;
  return rest.slice(1).reduce((sum, at, i) => {
    const doubled = cross(subtract(rest[i]!, first!), subtract(at, first!));
    return sum + dot(doubled, normal) / 2;
  }, 0);
}

describe('a section of painted voxels', () => {
  // biome-ignore format: a table of numbers
  const table: readonly [PlaneName, readonly [number, number, number], number][] = [
    ['axial',    [0, 0, 0], 3 * 0.75 * 2.5],
    ['axial',    [0, 0, 1], 0.75 * 2.5],
    ['axial',    [0, 0, 2], 0],
    ['coronal',  [0, 0, 0], 3 * 0.75 * 7.25 + 0.75 * 7.25],
    ['sagittal', [0, 0, 0], 2 * 2.5 * 7.25],
    ['sagittal', [2, 0, 0], 2.5 * 7.25],
  ];
  test.each(table)('%s through voxel %j has the area of the voxels there', (name, [i, j, k], mm2) => {
    const plane = standardPlane(frame, name, applyToPoint(lpsFromIndex, index(i, j, k)));
    const areas = maskSection(mask, plane).map((polygon) => Math.abs(areaOf(polygon, plane.normal)));
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(mm2, 6);
  });

  test('by a turned plane through a corner is a triangle, and misses what it misses', () => {
    const centre = applyToPoint(lpsFromIndex, index(2.5, -0.5, -0.5));
    const normal = [1, -1, -1].map((v) => v / Math.sqrt(3)) as [number, number, number];
    const right = [1, 1, 0].map((v) => v / Math.sqrt(2)) as [number, number, number];
    const plane = { right, down: cross(normal, right), normal };
    const inside = lps(...add(centre, scale(normal, -0.2)));
    expect(maskSection(mask, { ...plane, origin: inside }).map((polygon) => polygon.length)).toEqual([3]);
    const outside = lps(...add(centre, scale(normal, 0.2)));
    expect(maskSection(mask, { ...plane, origin: outside })).toEqual([]);
  });
});
