import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { add, normalize, scale, type Triple } from '../../../src/imaging/vector.ts';
import { box } from '../../../src/phantom/shapes/box.ts';
import { displace, inflate, intersection, subtraction, union } from '../../../src/phantom/shapes/combine.ts';
import { cylinder } from '../../../src/phantom/shapes/cylinder.ts';
import { ellipsoid } from '../../../src/phantom/shapes/ellipsoid.ts';
import { flatRod } from '../../../src/phantom/shapes/flat-rod.ts';
import { roundCone } from '../../../src/phantom/shapes/round-cone.ts';
import { sampled } from '../../../src/phantom/shapes/sampled.ts';
import { sphere } from '../../../src/phantom/shapes/sphere.ts';
import type { Solid } from '../../../src/phantom/solid.ts';
import { exitPoint } from '../../../src/phantom/truth/surface-points.ts';

const ball = sphere(lps(4, -3, 7), 6);
const egg = ellipsoid(
  [2, 1, -4],
  [9, 6, 4],
  [
    [0.6, 0.8, 0],
    [-0.8, 0.6, 0],
    [0, 0, 1],
  ],
);
const rod = flatRod(
  { at: [-5, 2, 0], thinDirection: [0, 1, 0], halfThicknessMm: 3, halfWidthMm: 5 },
  { at: [12, 4, 6], thinDirection: [0, 1, 0.3], halfThicknessMm: 2, halfWidthMm: 4 },
);
const far = sphere(lps(9, -3, 7), 5);

/** Each solid and a point that is surely inside. */
const solids: readonly [name: string, solid: Solid, inside: Triple][] = [
  ['sphere', ball, [4, -3, 7]],
  ['box', box(lps(1, 2, 3), [7, 13, 17]), [1, 2, 3]],
  ['cylinder', cylinder(lps(-4, 1, 2), lps(6, 5, 9), 5), [1, 3, 5.5]],
  ['ellipsoid', egg, [2, 1, -4]],
  ['round cone', roundCone([0, 0, 0], [10, 4, -6], 5, 2), [1, 0.4, -0.6]],
  ['flat rod', rod, [3, 3, 3]],
  ['union', union([ball, far]), [6, -3, 7]],
  ['blended union', union([ball, far], 4), [6, -3, 7]],
  ['intersection', intersection(ball, far), [7, -3, 7]],
  ['subtraction', subtraction(ball, far), [0, -3, 7]],
  ['inflated', inflate(egg, 1.5), [2, 1, -4]],
  ['displaced', displace(egg, 1, (x, y, z) => Math.sin(x / 3 + y / 4 + z / 5)), [2, 1, -4]],
  ['sampled', sampled(egg, 1), [2, 1, -4]],
];

describe.each(solids)('%s', (_name, solid, inside) => {
  const random = createRandom('shapes');
  const directions = Array.from({ length: 60 }, () =>
    normalize([random.normal(), random.normal(), random.normal()]),
  );

  it('is inside where it should be and outside beyond its bounds', () => {
    expect(solid.distance(...inside)).toBeLessThan(0);
    const { min, max } = solid.bounds;
    expect(solid.distance(max[0] + 0.5, inside[1], inside[2])).toBeGreaterThan(0);
    expect(solid.distance(inside[0], min[1] - 0.5, inside[2])).toBeGreaterThan(0);
    expect(solid.distance(inside[0], inside[1], max[2] + 0.5)).toBeGreaterThan(0);
  });

  it('has its surface within its bounds', () => {
    for (const direction of directions) {
      const at = exitPoint(solid, inside, direction, 60);
      for (const axis of [0, 1, 2] as const) {
        expect(at[axis]).toBeGreaterThan(solid.bounds.min[axis] - 0.02);
        expect(at[axis]).toBeLessThan(solid.bounds.max[axis] + 0.02);
      }
    }
  });

  it('never claims that a nearby surface is far', () => {
    for (const direction of directions) {
      const surface = exitPoint(solid, inside, direction, 60);
      for (const offMm of [0.2, 1, 3]) {
        const outside = solid.distance(...add(surface, scale(direction, offMm)));
        expect(Math.abs(outside)).toBeLessThan(offMm * 1.35 + 0.05);
      }
    }
  });
});

it('fillets where two solids meet, and only there', () => {
  const sharp = union([ball, far]);
  const soft = union([ball, far], 4);
  expect(soft.distance(6.5, 2.3, 7)).toBeLessThan(sharp.distance(6.5, 2.3, 7) - 0.5);
  expect(soft.distance(-2.1, -3, 7)).toBeCloseTo(sharp.distance(-2.1, -3, 7), 6);
});
