import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { displace, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { type RodEnd, flatRod } from '../../shapes/flat-rod.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { smoothEnds } from '../bone.ts';

/** The chambers of the brain, each a solid of its own. */
export interface Ventricles {
  /** Right (−1) and left (+1). */
  readonly lateral: Readonly<Record<1 | -1, Solid>>;
  readonly third: Solid;
  readonly fourth: Solid;
  readonly aqueduct: Solid;
}

/** `wide` 1 is slender, 1.6 wide for an old brain; `squeeze` is what a mass leaves of it on each side. */
export function createVentricles(
  wide: number,
  squeeze: Readonly<Record<1 | -1, number>>,
  random: Random,
): Ventricles {
  const wavy = createNoiseField(random.fork('walls'), 8);
  const chance = random.fork('sides');
  const uneven = { 1: chance.between(0.86, 1.14), [-1]: chance.between(0.86, 1.14) } as Record<
    1 | -1,
    number
  >;
  const natural = (solid: Solid, mm: number) => displace(solid, 2, (x, y, z) => mm * wavy(x, y, z));
  return {
    lateral: {
      1: natural(lateral(1, wide * uneven[1] * squeeze[1]), 0.55),
      [-1]: natural(lateral(-1, wide * uneven[-1] * squeeze[-1]), 0.55),
    },
    third: natural(
      union(
        [
          ellipsoid([0, 0, 42], [1.5 * wide, 16, 7.5]),
          ellipsoid([0, -11, 35], [1.3 * wide, 5, 7]),
          ellipsoid([0, 13, 40], [1.2 * wide, 6, 4]),
        ],
        3,
      ),
      0.25,
    ),
    fourth: union(
      [
        ellipsoid([0, 25, 6], [6.5, 3.6 + 0.8 * wide, 10]),
        ellipsoid([0, 29, 5], [2.5, 4.5, 4]),
        ellipsoid([9, 25, 3], [6, 1.4, 2]),
        ellipsoid([-9, 25, 3], [6, 1.4, 2]),
      ],
      4,
    ),
    aqueduct: union(
      tube(
        smoothPath([
          [0, 15, 38, 0.9],
          [0, 18, 30, 0.8],
          [0, 22, 20, 1.2],
          [0, 24, 14, 2],
        ]),
      ),
    ),
  };
}

function lateral(side: 1 | -1, wide: number): Solid {
  const end = (
    x: number,
    y: number,
    z: number,
    thin: readonly [number, number, number],
    halfThicknessMm: number,
    halfWidthMm: number,
  ): RodEnd => ({
    at: [side * x, y, z],
    thinDirection: [side * thin[0], thin[1], thin[2]],
    halfThicknessMm: halfThicknessMm * wide,
    halfWidthMm,
  });
  const chain = (ends: readonly RodEnd[]) => {
    const fine = smoothEnds(ends, 4);
    return fine.slice(1).map((to, k) => flatRod(fine[k]!, to));
  };
  const frontToAtrium = chain([
    end(13.5, -39, 50, [0.85, 0.5, 0], 1.1, 4),
    end(10, -32, 51, [0.85, 0.5, 0.1], 2.6, 7.5),
    end(6.5, -20, 54, [0.88, 0.35, 0.3], 3.1, 8),
    end(5.6, -9, 57, [0.8, 0.2, 0.55], 3, 7.5),
    end(8, 6, 62, [0.55, 0.1, 0.8], 2.6, 7.5),
    end(13, 20, 62, [0.6, -0.2, 0.75], 3, 8.5),
    end(21, 31, 55, [0.85, -0.45, 0.2], 3.9, 9.5),
    end(25, 36, 48, [0.9, -0.4, 0], 4.2, 8.5),
  ]);
  const occipital = chain([
    end(25, 36, 48, [0.95, -0.25, 0], 3.8, 8),
    end(25, 47, 44, [1, 0.05, 0], 2.3, 6.5),
    end(22, 60, 41, [1, 0.2, 0], 0.9, 3.5),
  ]);
  const temporal = chain([
    end(25, 36, 48, [0.9, -0.4, 0.2], 3.6, 6.5),
    end(31, 27, 36, [0.75, -0.3, 0.55], 1.9, 5),
    end(33, 13, 27, [0.55, 0.1, 0.8], 1.1, 4),
    end(31, -4, 21, [0.5, 0, 0.85], 0.9, 3.4),
    end(28, -13, 20, [0.5, 0, 0.85], 1.1, 3),
  ]);
  return union([...frontToAtrium, ...occipital, ...temporal], 2);
}
