import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { displace, intersection, union } from '../../shapes/combine.ts';
import { type Axes, ellipsoid } from '../../shapes/ellipsoid.ts';
import { flatRod } from '../../shapes/flat-rod.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import { everywhere, type Solid } from '../../solid.ts';

/** Grey matter in the depth of one hemisphere; `side` is +1 on the patient's left. */
export interface DeepNuclei {
  readonly caudate: Solid;
  readonly lentiform: Solid;
  readonly thalamus: Solid;
  readonly claustrum: Solid;
}

export function createDeepNuclei(side: 1 | -1, random: Random): DeepNuclei {
  const wavy = createNoiseField(random.fork(`nuclei ${side}`), 9);
  const natural = (solid: Solid, mm: number) => displace(solid, 2, (x, y, z) => mm * wavy(x, y, z));
  const turned = (degrees: number): Axes => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return [
      [c, side * s, 0],
      [-side * s, c, 0],
      [0, 0, 1],
    ];
  };
  const at = (x: number, y: number, z: number) => [side * x, y, z] as const;
  // The lentiform's inner side is a wedge that points to the knee of the internal capsule.
  const wedge: Solid = {
    bounds: everywhere,
    distance(x, y) {
      const ax = side * x;
      return Math.max(19.3 + 0.62 * (-4 - y) - ax, 19.3 + 0.45 * (y + 4) - ax) * 0.85;
    },
  };
  return {
    caudate: natural(
      union(
        [
          ellipsoid([...at(14.5, -25, 48)], [5.2, 9, 9], turned(24)),
          ...tube(
            smoothPath([
              [side * 14.5, -20, 53, 4.4],
              [side * 15, -8, 60, 3.2],
              [side * 18, 8, 65, 2.3],
              [side * 24, 24, 62, 1.6],
            ]),
          ),
        ],
        3,
      ),
      0.5,
    ),
    lentiform: natural(
      intersection(wedge, ellipsoid([...at(25.5, -5, 42)], [9.5, 19, 11.5], turned(-9))),
      0.6,
    ),
    thalamus: natural(
      union(
        [
          ellipsoid([...at(10.5, 6, 46)], [8.2, 13.5, 9.5], turned(24)),
          ellipsoid([...at(14.5, 16, 46)], [7, 7.5, 7.5]),
        ],
        5,
      ),
      0.5,
    ),
    claustrum: ellipsoid([...at(35.6, -4, 41)], [0.7, 15, 9], turned(-9)),
  };
}

/** The internal capsule: white matter that parts the lentiform from caudate and thalamus, bent at its knee. */
export function internalCapsule(side: 1 | -1): Solid {
  const end = (x: number, y: number, thinY: number, halfThicknessMm: number) => ({
    at: [side * x, y, 44] as const,
    thinDirection: [side, thinY, 0] as const,
    halfThicknessMm,
    halfWidthMm: 12,
  });
  return union(
    [
      flatRod(end(21.5, -24, 0.2, 1.7), end(17.2, -4, 0.2, 2)),
      flatRod(end(17.2, -4, -0.36, 2), end(24, 15, -0.36, 2.2)),
    ],
    2,
  );
}
