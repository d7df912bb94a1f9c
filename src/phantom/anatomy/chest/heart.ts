import { cross, normalize, scale, type Triple } from '../../../imaging/vector.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { type Axes, ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { sampled } from '../../shapes/sampled.ts';
import type { Solid } from '../../solid.ts';
import type { Ventricles } from './chest-change.ts';
import type { ChestPlan } from './chest-plan.ts';

/** Base to apex: left, forwards and down. */
const longAxis = normalize([0.66, -0.54, -0.52]);
const shortAxis = normalize(cross(longAxis, [0, 0, 1]));
const heartAxes: Axes = [longAxis, shortAxis, normalize(cross(longAxis, shortAxis))];

/** The pericardial sac and, to be painted in this order, its fat, the muscle and the blood in it. */
export interface Heart {
  readonly sac: Solid;
  readonly fat: readonly Layer[];
  readonly muscle: readonly Layer[];
  readonly blood: readonly Layer[];
  /** What the ventricles' blood fills, walls and papillary muscles apart. */
  readonly cavity: Readonly<Record<'right' | 'left', Solid>>;
  /** Base to apex. */
  readonly longAxis: Triple;
}

const usualVentricles: Ventricles = { right: 1, left: 1 };

/** The heart on the diaphragm, which flattens it from below. */
export function createHeart(
  { random, tissue }: ChestPlan,
  diaphragm: Solid,
  ventricles = usualVentricles,
): Heart {
  const chance = random.fork('heart');
  const size = chance.between(0.95, 1.04);
  const uneven = createNoiseField(chance.fork('walls'), 9);
  const trabeculated = (solid: Solid, mm: number) => displace(solid, mm, (x, y, z) => mm * uneven(x, y, z));
  const chamber = (centre: Triple, semi: Triple, axes?: Axes) => ellipsoid(centre, scale(semi, size), axes);

  const { left, right } = ventricles;
  const leftOuter = chamber([39, -31, -88], [47, 31 * left, 32 * left], heartAxes);
  const leftCavity = trabeculated(chamber([36, -29, -86], [38, 21.5 * left, 22 * left], heartAxes), 1.8);
  const papillary = [
    roundCone([52, -50, -96], [38, -42, -88], 4.2, 2.6),
    roundCone([56, -30, -112], [43, -24, -98], 4.2, 2.6),
  ];
  const rightOuter = union(
    [
      chamber([6, -55, -92], [50, 24.5 * right, 25.5 * right], heartAxes),
      ...tube([
        [-2, -50, -76, 22],
        [10, -54, -58, 17],
        [13, -53, -48, 15],
      ]),
    ],
    14,
  );
  const rightCavity = trabeculated(subtraction(inflate(rightOuter, -3.6), inflate(leftOuter, 0)), 1.6);
  const rightAtrium = union(
    [chamber([-33, -20, -72], [21, 26, 32]), chamber([-24, -42, -56], [12, 14, 12])],
    10,
  );
  const leftAtrium = union([chamber([2, 5, -52], [27, 16, 20]), chamber([33, -14, -44], [11, 12, 8])], 12);
  const muscle = [leftOuter, rightOuter, inflate(rightAtrium, 2.4), inflate(leftAtrium, 2.2)];
  const root = roundCone([12, -22, -60], [3, -25, -48], 12, 15);
  const fatMm = [4, 3.5, 2.5, 0.8];
  const sac = sampled(union([...muscle.map((part, k) => inflate(part, fatMm[k]!)), inflate(root, 6)], 24), 2);
  const above = (solid: Solid, mm: number) => subtraction(solid, inflate(diaphragm, mm));
  const cavity = { right: above(rightCavity, 5), left: above(leftCavity, 5) };
  return {
    sac,
    cavity,
    longAxis,
    fat: [...fill(tissue.tendon, inflate(sac, 0.6)), ...fill(tissue.mediastinalFat, inflate(sac, -0.4))],
    muscle: fill(tissue.myocardium, ...muscle.map((part) => above(part, 2))),
    blood: [
      ...fill(tissue.pulmonary, above(rightAtrium, 5)),
      ...fill(tissue.leftHeart, above(leftAtrium, 5)),
      ...fill(tissue.pulmonary, cavity.right),
      ...fill(tissue.leftHeart, cavity.left),
      ...fill(tissue.myocardium, ...papillary.map((belly) => intersection(belly, leftCavity))),
      ...fill(tissue.arterial, root, ...coronaries(size)),
    ],
  };
}

/** Left anterior descending, circumflex and right coronary artery in the grooves' fat. */
function coronaries(size: number): Solid[] {
  // biome-ignore format: tables of x, y, z and radius in mm
  const courses: readonly (readonly Waypoint[])[] = [
    [[16, -28, -44, 2], [27, -38, -46, 2], [36, -55, -62, 1.8], [46, -68, -84, 1.5], [60, -70, -106, 1.1]],
    [[22, -33, -44, 1.8], [34, -16, -52, 1.7], [42, -2, -66, 1.5], [40, 4, -84, 1.2]],
    [[-6, -36, -48, 1.9], [-18, -48, -60, 1.9], [-24, -50, -80, 1.7], [-16, -38, -108, 1.5], [4, -22, -118, 1.2]],
  ];
  return courses.flatMap((course) =>
    tube(smoothPath(course, 4).map(([x, y, z, r]): Waypoint => [x, y, z, r * size])),
  );
}
