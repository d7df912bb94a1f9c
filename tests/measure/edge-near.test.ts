import { expect, test } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import { type Lps, lps } from '../../src/imaging/spaces.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { edgeNear } from '../../src/measure/edge-near.ts';

const dims = [30, 20, 12] as const;
const spacing = [0.75, 1.25, 2.5] as const;
/** A soft ball of 8 mm radius in lung: its surface is where the value is half way. */
const centre = lps(11.5, 12.25, 14);
const RADIUS_MM = 8;
const EDGE_MM = 1.5;

const volume: Volume = {
  dims,
  lpsFromIndex: affine([spacing[0], 0, 0], [0, spacing[1], 0], [0, 0, spacing[2]], [0, 0, 0]),
  hu: Float32Array.from({ length: dims[0] * dims[1] * dims[2] }, (_, n) => {
    const [i, j, k] = [
      n % dims[0],
      Math.floor(n / dims[0]) % dims[1],
      Math.floor(n / (dims[0] * dims[1])),
    ] as const;
    const outside =
      Math.hypot(i * spacing[0] - centre[0], j * spacing[1] - centre[1], k * spacing[2] - centre[2]) -
      RADIUS_MM;
    return -800 + 840 / (1 + Math.exp(outside / (EDGE_MM / 4)));
  }),
  huRange: [-800, 40],
  unit: 'HU',
};
const axial = { right: [1, 0, 0], down: [0, 1, 0] } as const;

test('a point beside an edge goes onto it, closer than the voxels are', () => {
  for (const deg of [0, 40, 135, 200, 310]) {
    const out = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)] as const;
    for (const off of [-1.1, -0.3, 0.6, 1.4]) {
      const r = RADIUS_MM + off;
      const found = edgeNear(
        volume,
        axial,
        lps(centre[0] + r * out[0], centre[1] + r * out[1], centre[2]),
        3,
      );
      expect(Math.abs(Math.hypot(found[0] - centre[0], found[1] - centre[1]) - RADIUS_MM)).toBeLessThan(0.4);
      expect(found[2]).toBe(centre[2]);
    }
  }
});

test('an oblique plane finds the same edges as ever', () => {
  const oblique = { right: [0.6, 0.8, 0], down: [0, 0, 1] } as const;
  const asked: [Parameters<typeof edgeNear>[1], Lps][] = [
    [oblique, lps(16, 18, 15)],
    [axial, lps(21.5, 12, 13)],
    [oblique, lps(10, 11, 5.6)],
  ];
  const found = [
    [16.327116710627184, 18.436155614169582, 15.09613250320696],
    [19.152347077682922, 12, 13],
    // Below the ball.
    [10, 11, 5.6],
  ];
  for (const [n, [plane, at]] of asked.entries())
    for (const [axis, mm] of edgeNear(volume, plane, at, 3).entries())
      expect(mm).toBeCloseTo(found[n]![axis]!, 9);
});

test('where nothing changes, and outside the scan, a point stays where it is', () => {
  for (const at of [lps(11, 12, 14), lps(1, 1, 14), lps(-40, 0, 0)])
    expect(edgeNear(volume, axial, at, 3)).toEqual(at);
});

test('values that are not HU need a change that is large for them', () => {
  const at = lps(centre[0] + RADIUS_MM + 1, centre[1], centre[2]);
  const raw = { ...volume, unit: 'uncalibrated' as const };
  expect(edgeNear(raw, axial, at, 3)).toEqual(edgeNear(volume, axial, at, 3));
  expect(edgeNear({ ...raw, huRange: [-800, 1e6] as const }, axial, at, 3)).toEqual(at);
});
