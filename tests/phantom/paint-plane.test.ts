import { expect, it } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { createNoiseField } from '../../src/phantom/noise-field.ts';
import type { AxialRaster } from '../../src/phantom/axial-raster.ts';
import { paintPlane } from '../../src/phantom/paint-plane.ts';
import { airHu, fill } from '../../src/phantom/scene.ts';
import { displace } from '../../src/phantom/shapes/combine.ts';
import { ellipsoid } from '../../src/phantom/shapes/ellipsoid.ts';
import { sphere } from '../../src/phantom/shapes/sphere.ts';

const raster: AxialRaster = { columns: 71, rows: 53, pixelMm: 0.8, x0Mm: -30, y0Mm: -19 };

it('gives each pixel its share of a disc: area and middle as computed', () => {
  const plane = new Float32Array(71 * 53);
  paintPlane(plane, raster, 4, fill({ hu: 0 }, sphere(lps(3, 2, 1), 14)));
  let area = 0;
  const middle = [0, 0];
  plane.forEach((hu, n) => {
    const covered = (hu - airHu) / 1000;
    area += covered * 0.64;
    middle[0]! += covered * 0.64 * (-30 + (n % 71) * 0.8);
    middle[1]! += covered * 0.64 * (-19 + Math.floor(n / 71) * 0.8);
  });
  expect(area / (Math.PI * (14 ** 2 - 3 ** 2))).toBeCloseTo(1, 2);
  expect(middle[0]! / area).toBeCloseTo(3, 2);
  expect(middle[1]! / area).toBeCloseTo(2, 2);
});

it('skips and fills blocks without changing a pixel', () => {
  const uneven = createNoiseField(createRandom('blocks'), 7);
  const solid = displace(
    ellipsoid(
      [2, 1, 0],
      [24, 15, 20],
      [
        [0.8, 0.6, 0],
        [-0.6, 0.8, 0],
        [0, 0, 1],
      ],
    ),
    2,
    (x, y, z) => 2 * uneven(x, y, z),
  );
  const plane = new Float32Array(71 * 53);
  paintPlane(plane, raster, 3, fill({ hu: 50 }, solid));
  plane.forEach((hu, n) => {
    const d = solid.distance(-30 + (n % 71) * 0.8, -19 + Math.floor(n / 71) * 0.8, 3);
    const covered = Math.min(1, Math.max(0, 0.5 - d / 0.8));
    expect(hu).toBeCloseTo(airHu + 1050 * covered, 2);
  });
});

it('covers earlier layers with later ones', () => {
  const plane = new Float32Array(71 * 53);
  const layers = [
    ...fill({ hu: 100 }, sphere(lps(0, 0, 0), 12)),
    ...fill({ hu: -50 }, sphere(lps(0, 0, 0), 5)),
  ];
  paintPlane(plane, raster, 0, layers);
  const at = (x: number, y: number) => plane[Math.round((y + 19) / 0.8) * 71 + Math.round((x + 30) / 0.8)];
  expect([at(0, 0), at(8, 0), at(0, -8), at(20, 0)]).toEqual([-50, 100, 100, airHu]);
});
