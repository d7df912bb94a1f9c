import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distance, length, type Triple } from '../../../src/imaging/vector.ts';
import { buildScene } from '../../../src/phantom/build-scene.ts';
import { paintPlane } from '../../../src/phantom/paint-plane.ts';
import { readRecipe } from '../../../src/phantom/recipe.ts';
import { type Layer, tissueHu } from '../../../src/phantom/scene.ts';
import { ellipsoid } from '../../../src/phantom/shapes/ellipsoid.ts';
import type { Solid } from '../../../src/phantom/solid.ts';
import { measureRegion } from '../../../src/phantom/truth/measure-region.ts';

const path = new URL('../../../datasets/cases/chest-001/recipe.json', import.meta.url);
const recipe = readRecipe(JSON.parse(readFileSync(path, 'utf8')), 'chest-001');
const { scene, findings } = buildScene(recipe);

describe('an ellipsoid of 15 × 11 × 8 mm, lying flat and turned by 36.87°', () => {
  const truth = measureRegion(
    ellipsoid(
      [20, -30, 40],
      [7.5, 5.5, 4],
      [
        [0.8, 0.6, 0],
        [-0.6, 0.8, 0],
        [0, 0, 1],
      ],
    ),
    { hu: 31, texture: (x) => 2 * (x - 20) },
  );

  it('has its formula’s volume, centre, axes and HU', () => {
    expect(truth.volumeMm3 / ((4 / 3) * Math.PI * 7.5 * 5.5 * 4)).toBeCloseTo(1, 3);
    expect(distance(truth.outline.centre, [20, -30, 40])).toBeLessThan(0.01);
    expect(truth.outline.semiAxes.map((axis) => Number(length(axis).toFixed(2)))).toEqual([7.5, 5.5, 4]);
    expect(Math.abs(truth.outline.semiAxes[0][1] / truth.outline.semiAxes[0][0])).toBeCloseTo(0.75, 2);
    expect(truth.meanHu).toBeCloseTo(31, 1);
  });

  it('has its axes as diameters', () => {
    expect(truth.longAxisMm).toBeCloseTo(15, 2);
    expect(truth.shortAxisMm).toBeCloseTo(11, 2);
    expect(truth.longest3dMm).toBeCloseTo(15, 1);
    const rightmost = truth.longAxis[0][0] < truth.longAxis[1][0] ? truth.longAxis[0] : truth.longAxis[1];
    expect(distance(rightmost, [14, -34.5, 40])).toBeLessThan(0.2);
  });
});

/** What the painted planes themselves hold of a finding: pixels counted by how much of each changed. */
function count(region: Solid, layer: Layer) {
  const { tissue } = layer;
  const { min, max } = region.bounds;
  const stepMm = 0.4;
  const raster = {
    columns: Math.ceil((max[0] - min[0]) / stepMm) + 4,
    rows: Math.ceil((max[1] - min[1]) / stepMm) + 4,
    pixelMm: stepMm,
    x0Mm: min[0] - 0.7,
    y0Mm: min[1] - 0.7,
  };
  const near = scene.layers.filter(({ solid: { bounds } }) =>
    [0, 1, 2].every((a) => bounds.min[a]! < max[a]! + 1 && bounds.max[a]! > min[a]! - 1),
  );
  const without = near.filter((one) => one !== layer);
  const [a, b] = [
    new Float32Array(raster.columns * raster.rows),
    new Float32Array(raster.columns * raster.rows),
  ];
  const sums = { weight: 0, hu: 0, moment: [0, 0, 0] };
  for (let z = min[2] - 0.7; z < max[2] + 0.7; z += stepMm) {
    paintPlane(a, raster, z, near);
    paintPlane(b, raster, z, without);
    for (let n = 0; n < a.length; n++) {
      const at: Triple = [
        raster.x0Mm + (n % raster.columns) * stepMm,
        raster.y0Mm + Math.floor(n / raster.columns) * stepMm,
        z,
      ];
      const own = tissueHu(tissue, ...at);
      const weight = (a[n]! - b[n]!) / (own - b[n]!);
      if (weight === 0) continue;
      sums.weight += weight;
      sums.hu += weight * own;
      at.forEach((v, axis) => {
        sums.moment[axis]! += weight * v;
      });
    }
  }
  return {
    volumeMm3: sums.weight * stepMm ** 3,
    meanHu: sums.hu / sums.weight,
    centre: sums.moment.map((m) => m / sums.weight) as unknown as Triple,
  };
}

describe.each(findings.map(({ id, region, layers }) => [id, region!, layers[0]!] as const))(
  '%s of chest-001',
  (_id, region, layer) => {
    const truth = measureRegion(region, layer.tissue);
    const counted = count(region, layer);

    it('agrees with a count over painted pixels', () => {
      expect(Math.abs(counted.volumeMm3 / truth.volumeMm3 - 1)).toBeLessThan(0.02);
      expect(distance(counted.centre, truth.outline.centre)).toBeLessThan(0.05);
      expect(Math.abs(counted.meanHu - truth.meanHu)).toBeLessThan(0.5);
    });

    it('has diameters that fit one another', () => {
      expect(truth.shortAxisMm).toBeLessThanOrEqual(truth.longAxisMm);
      expect(truth.longest3dMm).toBeGreaterThanOrEqual(truth.longAxisMm - 0.05);
      expect(distance(...truth.longAxis)).toBeCloseTo(truth.longAxisMm, 6);
      expect(truth.longAxis[0][2]).toBe(truth.longAxis[1][2]);
      for (const end of [...truth.longAxis, ...truth.shortAxis])
        expect(Math.abs(region.distance(...(end as unknown as Triple)))).toBeLessThan(0.01);
      const [p, q] = truth.longAxis;
      const [r, s] = truth.shortAxis;
      const square = (p[0] - q[0]) * (r[0] - s[0]) + (p[1] - q[1]) * (r[1] - s[1]);
      expect(square / (truth.longAxisMm * truth.shortAxisMm)).toBeCloseTo(0, 3);
    });
  },
);
