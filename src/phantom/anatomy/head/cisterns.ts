import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { displace, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';

/** Pools of fluid at the brain's base: suprasellar, ambient, quadrigeminal, magna; `wide` as for ventricles. */
export function basalCisterns(wide: number, random: Random): Solid {
  const wavy = createNoiseField(random.fork('cisterns'), 7);
  const w = 0.75 + 0.25 * wide;
  const parts = [
    // the star over the sella, its arms to the front and between the peduncles
    ellipsoid([0, -21, 29], [6.5 * w, 8.5, 5]),
    ellipsoid([6 * w, -16, 28], [5, 4.5, 4.5]),
    ellipsoid([-6 * w, -16, 28], [5, 4.5, 4.5]),
    ellipsoid([0, -33, 30], [2.2, 8, 5]),
    ellipsoid([8, -27, 29], [7, 3, 4]),
    ellipsoid([-8, -27, 29], [7, 3, 4]),
    ellipsoid([0, -7, 25], [5.5 * w, 5, 5]),
    ...[1, -1].flatMap((s) =>
      tube(
        smoothPath([
          [s * 9, -16, 28, 2.6],
          [s * 15, -5, 27, 1.5 * w],
          [s * 17.5, 6, 28, 1.4 * w],
          [s * 16, 16, 31, 1.6 * w],
          [s * 10, 23, 35, 2.2 * w],
          [s * 2, 26, 37, 3.4 * w],
        ]),
      ),
    ),
    ellipsoid([0, 26, 40], [6.5 * w, 4, 5]),
    ellipsoid([0, 24, 50], [4.5 * w, 7, 2.2]),
    // behind and below the cerebellum
    ellipsoid([0, 50, -18], [7 * w, 12, 5]),
    ellipsoid([0, 38, -16], [2, 12, 6]),
  ];
  return displace(union(parts, 3), 2, (x, y, z) => 0.6 * wavy(x, y, z));
}
