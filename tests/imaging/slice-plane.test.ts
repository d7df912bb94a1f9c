import { describe, expect, it } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import {
  anatomicalFrame,
  directionLetters,
  planeNames,
  standardPlane,
} from '../../src/imaging/slice-plane.ts';
import { holdInside, slicePosition, steppedAxis, stepSlices } from '../../src/imaging/slice-position.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { cross, dot } from '../../src/imaging/vector.ts';
import { centreOf, huAt, voxelAt } from '../../src/imaging/volume.ts';
import { tiltedVolume, voxelCentre } from '../support/tilted-volume.ts';

const volume = tiltedVolume();
/** Whole numbers without negative zeros. */
const rounded = (v: readonly number[]) => v.map((x) => Math.round(x) + 0);
const frame = anatomicalFrame(volume);

describe('anatomical frame', () => {
  it('is orthonormal and right-handed: left × posterior = superior', () => {
    const product = cross(frame.left, frame.posterior);
    for (const axis of [0, 1, 2] as const) expect(product[axis]).toBeCloseTo(frame.superior[axis], 12);
    expect(dot(frame.left, frame.posterior)).toBeCloseTo(0, 12);
  });

  it('follows the tilt of the gantry, so acquired slices are shown as acquired', () => {
    const axial = standardPlane(frame, 'axial', centreOf(volume));
    // Two voxels of one acquired row, one column apart and one row apart, lie in the plane.
    const a = voxelCentre(volume, 1, 2, 3);
    for (const b of [voxelCentre(volume, 4, 2, 3), voxelCentre(volume, 1, 5, 3)])
      expect(dot([b[0] - a[0], b[1] - a[1], b[2] - a[2]], axial.normal)).toBeCloseTo(0, 12);
  });

  // biome-ignore format: a table
  it.each([
    ['coronal acquisition', [1, 0, 0], [0, 0, -1], [0, 1, 0]],
    ['sagittal acquisition', [0, 1, 0], [0, 0, -1], [-1, 0, 0]],
    ['feet first, flipped rows', [-1, 0, 0], [0, 1, 0], [0, 0, -1]],
  ])('still finds left, posterior and superior in a %s', (_, x, y, z) => {
    const grid = { lpsFromIndex: affine<'lps', 'index'>(x, y, z, [0, 0, 0]) };
    const found = anatomicalFrame(grid);
    expect(rounded(found.left)).toEqual([1, 0, 0]);
    expect(rounded(found.posterior)).toEqual([0, 1, 0]);
    expect(rounded(found.superior)).toEqual([0, 0, 1]);
  });
});

describe('standard planes', () => {
  // biome-ignore format: a table
  it.each([
    ['axial', 'L', 'P', 'H'],
    ['coronal', 'L', 'F', 'P'],
    ['sagittal', 'P', 'F', 'R'],
  ] as const)('%s has %s at the right, %s at the bottom, %s ahead', (name, right, bottom, ahead) => {
    const straight = anatomicalFrame({ lpsFromIndex: affine<'lps', 'index'>([1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]) });
    const plane = standardPlane(straight, name, lps(0, 0, 0));
    expect([plane.right, plane.down, plane.normal].map(directionLetters)).toEqual([right, bottom, ahead]);
  });

  it('names a tilted direction by two letters', () => {
    expect(directionLetters(frame.posterior)).toBe('PF');
  });
});

describe('stepping through slices', () => {
  it('lands on the exact middle of the next acquired slice', () => {
    const start = voxelCentre(volume, 2, 3, 2);
    const next = stepSlices(volume, standardPlane(frame, 'axial', start), 1);
    const axial = standardPlane(frame, 'axial', next);
    expect(slicePosition(volume, axial)).toEqual({ number: 4, count: 7 });
    expect(dot([next[0] - start[0], next[1] - start[1], next[2] - start[2]], axial.normal)).toBeCloseTo(
      steppedAxis(volume, axial).stepMm,
      9,
    );
  });

  it('never leaves the grid and never moves within the slice', () => {
    for (const name of planeNames) {
      const plane = standardPlane(frame, name, voxelCentre(volume, 2, 3, 2));
      const last = stepSlices(volume, plane, 1000);
      const at = slicePosition(volume, standardPlane(frame, name, last));
      expect(at.number).toBe(at.count);
      const moved = [0, 1, 2].map((i) => last[i]! - plane.origin[i]!) as [number, number, number];
      expect(dot(moved, plane.right)).toBeCloseTo(0, 9);
      expect(dot(moved, plane.down)).toBeCloseTo(0, 9);
    }
  });

  it('holds positions outside at the nearest voxel', () => {
    expect(voxelAt(volume, holdInside(volume, lps(500, 500, 500)))).toEqual([4, 5, 6]);
  });
});

it('reads the value of the voxel that holds a position, in the tilted grid', () => {
  expect(huAt(volume, voxelCentre(volume, 3, 4, 5))).toBe(543);
  expect(huAt(volume, voxelCentre(volume, 3.4, 3.6, 5.4))).toBe(543);
  expect(huAt(volume, lps(500, 0, 0))).toBeUndefined();
});
