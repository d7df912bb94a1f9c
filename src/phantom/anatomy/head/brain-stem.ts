import { union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import type { Solid } from '../../solid.ts';

/** Midbrain with its peduncles, pons with the middle cerebellar peduncles, medulla and cord down to `zEnd`. */
export function brainStem(): Solid {
  const sides = [1, -1];
  return union(
    [
      // hypothalamus and midbrain: peduncles, tegmentum, colliculi
      ...sides.flatMap((s) => [
        roundCone([s * 8, 0, 26], [s * 12, -3, 37], 6, 7),
        ellipsoid([s * 4.5, 16.5, 30], [5, 4.6, 6.5]),
        ellipsoid([s * 4.2, -9, 36], [4, 8, 6]),
        roundCone([s * 12, 13, 6], [s * 22, 27, 2], 8, 8),
      ]),
      ellipsoid([0, 8, 29], [11, 9, 10]),
      ellipsoid([0, 12, 37], [10, 8, 6]),
      ellipsoid([0, 7.5, 9], [17, 13, 13]),
      ...tube(
        smoothPath([
          [0, 11, 2, 9],
          [0, 13.5, -8, 7.6],
          [0, 16, -18, 6.6],
          [0, 18, -30, 5.8],
        ]),
      ),
      roundCone([3.5, 9, -6], [2.5, 13, -18], 4, 3),
      roundCone([-3.5, 9, -6], [-2.5, 13, -18], 4, 3),
    ],
    4,
  );
}
