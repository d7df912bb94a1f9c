import { fill, type Layer } from '../../scene.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import { type ChestPlan, sides } from './chest-plan.ts';

/** The root of the neck: sternomastoid, strap, scalene and deep muscles, and the thyroid's lower poles. */
export function neckLayers({ tissue, spine }: ChestPlan): Layer[] {
  const deep = spine.y(100);
  return sides.flatMap((side) => [
    ...fill(
      tissue.muscle,
      // sternomastoid with its clavicular head, sternothyroid
      ...tube(
        smoothPath([
          [side * 17, -54, 54, 4],
          [side * 26, -48, 78, 6],
          [side * 38, -40, 116, 9],
        ]),
      ),
      ...tube(
        smoothPath([
          [side * 40, -52, 66, 5],
          [side * 38, -44, 92, 5],
          [side * 38, -40, 116, 7],
        ]),
      ),
      ...tube(
        smoothPath([
          [side * 9, -50, 48, 2.6],
          [side * 10, -38, 80, 3.2],
          [side * 12, -36, 116, 3.4],
        ]),
      ),
      // anterior and middle scalene, longus colli
      ...tube(
        smoothPath([
          [side * 44, -16, 70, 5],
          [side * 36, -6, 90, 6.5],
          [side * 27, 2, 116, 6.5],
        ]),
      ),
      ...tube(
        smoothPath([
          [side * 56, 6, 74, 6],
          [side * 44, 10, 94, 8],
          [side * 34, 12, 116, 8.5],
        ]),
      ),
      ...tube(
        smoothPath([
          [side * 8, deep - 4, 66, 3],
          [side * 9, deep - 12, 92, 4.5],
          [side * 10, deep - 15, 116, 5],
        ]),
      ),
      // levator scapulae, splenius and semispinalis
      ...tube(
        smoothPath([
          [side * 74, 58, 66, 6],
          [side * 58, 42, 92, 8],
          [side * 44, 30, 116, 8.5],
        ]),
      ),
      ...tube(
        smoothPath([
          [side * 18, 70, 66, 9],
          [side * 17, 58, 92, 13],
          [side * 16, 52, 116, 14],
        ]),
      ),
    ),
    ...fill(tissue.thyroid, ellipsoid([side * 15, -19, 118], [8, 9, 18])),
  ]);
}
