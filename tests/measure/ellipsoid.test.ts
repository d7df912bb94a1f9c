import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { add, cross, distance, normalize, scale } from '../../src/imaging/vector.ts';
import { diameterAlong, distanceFromSurfaceMm, type Ellipsoid, sphere } from '../../src/measure/ellipsoid.ts';

const ball = sphere(lps(10, 20, 30), 5);

describe('a sphere', () => {
  // biome-ignore format: a table
  test.each([
    ['centre', [10, 20, 30], -5],
    ['inside on an axis', [13, 20, 30], -2],
    ['on the surface', [10, 20, 35], 0],
    ['outside on an axis', [10, 20, 42], 7],
    ['outside off the axes', [13, 24, 42], 8],
    ['inside off the axes', [11, 22, 32], -2],
  ] as const)('%s', (_, [x, y, z], expectedMm) => {
    expect(distanceFromSurfaceMm(ball, lps(x, y, z))).toBeCloseTo(expectedMm, 9);
  });
});

const tilted: Ellipsoid = (() => {
  const u = normalize([2, 1, -0.5]);
  const v = normalize(cross(u, [0, 0.3, 1]));
  return { centre: lps(-40, 25, 110), semiAxes: [scale(u, 9), scale(v, 4), scale(cross(u, v), 6)] };
})();

describe('an ellipsoid at an angle', () => {
  test('centre: the shortest radius, inward', () => {
    expect(distanceFromSurfaceMm(tilted, tilted.centre)).toBeCloseTo(-4, 9);
  });

  test('beyond the end of each axis', () => {
    tilted.semiAxes.forEach((axis, i) => {
      const tip = lps(...add(tilted.centre, scale(axis, 1 + 3 / [9, 4, 6][i]!)));
      expect(distanceFromSurfaceMm(tilted, tip)).toBeCloseTo(3, 9);
    });
  });

  test('near the middle on the long axis the nearest surface is at the side', () => {
    const [long] = tilted.semiAxes;
    const p = lps(...add(tilted.centre, scale(long, 1 / 9)));
    // Ellipse 9 × 4, 1 mm along: closest at x = 81/65, height 4·√(1 − (9/65)²).
    expect(distanceFromSurfaceMm(tilted, p)).toBeCloseTo(
      -Math.hypot(81 / 65 - 1, 4 * Math.sqrt(1 - (9 / 65) ** 2)),
      9,
    );
  });

  test('agrees with the closest of many surface points, in and out (seed "surface")', () => {
    const random = createRandom('surface');
    const surface = Array.from({ length: 40_000 }, () => {
      const d = normalize([random.normal(), random.normal(), random.normal()]);
      const [a, b, c] = tilted.semiAxes;
      return add(tilted.centre, add(add(scale(a, d[0]), scale(b, d[1])), scale(c, d[2])));
    });
    for (let i = 0; i < 40; i++) {
      const step = () => random.between(-14, 14);
      const p = lps(...add(tilted.centre, [step(), step(), step()]));
      const nearest = Math.min(...surface.map((s) => distance(s, p)));
      const signed = distanceFromSurfaceMm(tilted, p);
      expect(Math.abs(signed)).toBeLessThanOrEqual(nearest + 1e-9);
      expect(nearest - Math.abs(signed)).toBeLessThan(0.05);
    }
  });
});

describe('the diameter along a direction', () => {
  test('of a sphere is its diameter, against the direction first', () => {
    const [from, to] = diameterAlong(ball, normalize([1, 2, -2]));
    expect(distance(from, to)).toBeCloseTo(10, 12);
    expect(to[0] - from[0]).toBeCloseTo(10 / 3, 12);
  });

  test('ends on the surface of a tilted ellipsoid, and along an axis at its tip', () => {
    for (const end of diameterAlong(tilted, normalize([0.3, -1, 0.4]))) {
      expect(distanceFromSurfaceMm(tilted, end)).toBeCloseTo(0, 9);
    }
    const [, tip] = diameterAlong(tilted, normalize(tilted.semiAxes[2]));
    expect(distance(tip, tilted.centre)).toBeCloseTo(6, 12);
  });
});
