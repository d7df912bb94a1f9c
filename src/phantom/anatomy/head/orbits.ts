import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { sphere } from '../../shapes/sphere.ts';
import type { Solid } from '../../solid.ts';
import { lps } from '../../../imaging/spaces.ts';
import { type HeadPlan, sides } from './head-plan.ts';

/** Bony walls, fat, muscles, nerves, glands and eyes; `skin` keeps the fat inside the face. */
export function orbitLayers({ tissue, random }: HeadPlan, skin: Solid): Layer[] {
  const chance = random.fork('eyes');
  const gaze = chance.between(-0.12, 0.12);
  const r = chance.between(11.6, 12.4);
  return sides.flatMap((s) => {
    const eye = [s * 32.5, -73, 17] as const;
    const apex = [s * 15, -34, 19] as const;
    const space = union(
      [
        roundCone([s * 15, -36, 19], [s * 31, -66, 17], 3.5, 18),
        roundCone([s * 31, -66, 17], [s * 33, -80, 17], 18, 18.5),
      ],
      4,
    );
    const deepToSkin = intersection(space, inflate(skin, -3));
    const wall = intersection(inflate(space, 2), inflate(skin, -5), {
      bounds: space.bounds,
      distance: (x, y) => -(y + 71 + 0.4 * (Math.abs(x) - 30)),
    });
    const muscle = (dx: number, dz: number, flat: number): Solid[] => {
      const mid: Waypoint = [s * 25 + dx * 0.92, -56, 18 + dz * 0.92, flat];
      return tube(
        smoothPath([
          [apex[0] + dx * 0.12, apex[1], apex[2] + dz * 0.12, 1.3],
          mid,
          [eye[0] + dx * 1.02, -71, eye[2] + dz * 1.02, 1],
        ]),
      );
    };
    const look = (mm: number) => lps(eye[0] + gaze * mm, eye[1] - mm, eye[2]);
    return [
      ...fill(tissue.cortex, wall),
      ...fill(tissue.orbitalFat, deepToSkin),
      ...fill(
        tissue.muscle,
        ...muscle(s * 11.5, 0, 1.9),
        ...muscle(-s * 11, 0, 2.3),
        ...muscle(0, 11.5, 2),
        ...muscle(0, -11.5, 2.2),
      ),
      ...fill(
        tissue.muscle,
        ...tube(
          smoothPath([
            [s * 15, -38, 23, 1],
            [s * 18, -62, 29, 1.3],
            [s * 26, -74, 29, 1],
          ]),
        ),
      ),
      ...fill(
        tissue.nerve,
        ...tube(
          smoothPath([
            [s * 13, -31, 20, 2],
            [s * 21, -48, 19, 2.1],
            [s * 30, -62, 17.5, 2.2],
          ]),
        ),
      ),
      ...fill(tissue.muscle, ellipsoid([s * 45, -68, 26], [3, 6, 6])),
      ...fill(tissue.sclera, sphere(lps(...eye), r)),
      ...fill(tissue.sclera, sphere(look(4.5), 8.4)),
      ...fill(tissue.vitreous, sphere(lps(...eye), r - 1.3), sphere(look(4.5), 7.5)),
      ...fill(tissue.lens, ellipsoid(look(7.6), [4.6, 2.1, 4.6])),
    ];
  });
}
