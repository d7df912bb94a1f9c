import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { displace, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { type RodEnd, flatRod } from '../../shapes/flat-rod.ts';
import { grow, type Solid } from '../../solid.ts';

/**
 * The fissure between the temporal lobe and the lobes above: the stem from the carotid's end, the cleft over the
 * insula, and the slit that opens it to the side. `side` is +1 on the patient's left.
 */
export function sylvianFissure(side: 1 | -1, wide: number, random: Random): Solid {
  const wavy = createNoiseField(random.fork(`sylvian ${side}`), 9);
  const end = (
    x: number,
    y: number,
    z: number,
    thin: readonly [number, number, number],
    t: number,
    w: number,
  ): RodEnd => ({
    at: [side * x, y, z],
    thinDirection: [side * thin[0], thin[1], thin[2]],
    halfThicknessMm: t * wide,
    halfWidthMm: w,
  });
  const up = [0, 0, 1] as const;
  const out = [1, 0, 0] as const;
  const deep = [
    // stem, from the suprasellar cistern to the insula's threshold
    flatRod(end(13, -21, 31, up, 2, 4), end(26, -21, 32, up, 1.4, 5)),
    flatRod(end(26, -21, 32, up, 1.4, 5), end(38, -19, 33, up, 1.8, 5)),
    // over the insula, upright, from its threshold back and up
    ...(
      [
        [38, -17, 37, 0.3],
        [40.5, -4, 40, -0.05],
        [39.5, 9, 44, -0.4],
      ] as const
    ).map(([x, y, z, turn]) =>
      ellipsoid(
        [side * x, y, z],
        [1.35 * wide, 10, 11],
        [
          [Math.cos(turn), side * Math.sin(turn), 0],
          [-side * Math.sin(turn), Math.cos(turn), 0],
          [0, 0, 1],
        ],
      ),
    ),
    flatRod(end(40, -20, 34, out, 1.4, 6), end(39, -23, 45, out, 0.9, 4)),
  ];
  // the slit to the side
  const slit = [
    flatRod(end(40, -21, 32, up, 1, 4), end(60, -23, 27, up, 1.1, 6)),
    flatRod(end(42, -8, 33, [0, -0.4, 1], 0.75, 8), end(64, -8, 32, [0, -0.4, 1], 0.9, 9)),
    flatRod(end(43, 9, 40, [0, -0.5, 1], 0.6, 8), end(66, 8, 39, [0, -0.5, 1], 0.8, 9)),
    flatRod(end(44, 22, 47, [0, -0.6, 1], 0.6, 6), end(66, 22, 47, [0, -0.6, 1], 0.9, 8)),
  ];
  return union([
    displace(union(deep, 2.5), 3, (x, y, z) => 1.3 * wavy(x, y, z)),
    winding(
      displace(union(slit, 2), 2, (x, y, z) => 0.9 * wavy(x, y, z)),
      (x, y, z) => 4.5 * wavy(0.8 * x, 0.5 * y, 0.5 * z + 30),
    ),
  ]);
}

/** The slit bent to and fro along the body's length and depth by `byMm`, which stays within ±4.5. */
function winding(slit: Solid, byMm: (x: number, y: number, z: number) => number): Solid {
  return {
    bounds: grow(slit.bounds, 4.5),
    distance(x, y, z) {
      const d = slit.distance(x, y, z);
      if (d > 7) return d - 4.5;
      const by = byMm(x, y, z);
      // Bending makes it steeper than a distance should be.
      return 0.75 * slit.distance(x, y + 0.7 * by, z + by);
    },
  };
}
