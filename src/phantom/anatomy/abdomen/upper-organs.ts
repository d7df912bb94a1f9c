import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction } from '../../shapes/combine.ts';
import type { Waypoint } from '../../shapes/path.ts';
import { sampled } from '../../shapes/sampled.ts';
import type { Solid } from '../../solid.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { longOrgan } from './long-organ.ts';
import { type Outline, outlineLoft } from './outline-loft.ts';
import { ribbonLoft } from './ribbon-loft.ts';

/** Spleen, stomach, duodenum, pancreas and adrenals. */
export interface UpperOrgans {
  readonly spleen: Solid;
  readonly stomach: Solid;
  readonly duodenum: Solid;
  readonly pancreas: Solid;
  readonly adrenals: Readonly<Record<'left' | 'right', Solid>>;
  readonly layers: readonly Layer[];
}

// biome-ignore format: a table of outlines; where they pass the wall they are cut by it
const spleenOutlines: readonly Outline[] = [
  { z: 168, points: [[72, 48], [92, 62], [118, 50], [126, 18], [112, 2], [94, 14], [82, 30]] },
  { z: 142, points: [[58, 66], [88, 84], [126, 66], [144, 12], [132, -24], [114, -16], [104, 10], [82, 38]] },
  { z: 116, points: [[56, 70], [88, 84], [126, 64], [142, 16], [134, -20], [118, -14], [106, 14], [84, 40], [66, 52]] },
  { z: 90,  points: [[72, 66], [94, 74], [122, 54], [134, 18], [124, -2], [110, 10], [100, 28], [82, 50]] },
  { z: 70,  points: [[90, 58], [106, 56], [120, 36], [114, 22], [102, 32], [92, 46]] },
];

/** `push` tells how far the aorta pushes forwards what lies in front of it, by height. */
export function createUpperOrgans(plan: AbdomenPlan, room: Solid, push: (z: number) => number): UpperOrgans {
  const { tissue, uneven } = plan;
  const chance = plan.random.fork('upper organs');
  const fine = createNoiseField(chance.fork('lobules'), 4.5);
  const rugae = createNoiseField(chance.fork('rugae'), 6);
  const within = (solid: Solid) => intersection(solid, inflate(room, -1));
  const size = chance.between(-5, 4);
  const spleen = sampled(
    within(
      displace(
        inflate(outlineLoft(spleenOutlines, { capMm: [10, 12] }), size),
        2,
        (x, y, z) => 2 * uneven(y, x, z),
      ),
    ),
    1.5,
  );
  const fullness = chance.between(0.86, 1.06);
  const stomach = sampled(
    within(
      displace(
        longOrgan([
          [46, 14, 168, 20 * fullness],
          [56, 6, 158, 31 * fullness],
          [62, -16, 138, 32 * fullness],
          [66, -40, 112, 29 * fullness],
          [60, -58, 82, 25 * fullness],
          [40, -72, 58, 20 * fullness],
          [10, -76, 50, 15.5 * fullness],
          [-12, -68, 57, 12],
          [-24, -54, 63, 8],
        ]),
        3.6,
        (x, y, z) => 3.6 * uneven(z, x, y),
      ),
    ),
    1.2,
  );
  const gastricLumen = displace(inflate(stomach, -5.2), 2.6, (x, y, z) => 2.6 * rugae(x, y, z * 0.5));
  const level = chance.between(-54, -44);
  const duodenum = longOrgan(duodenalCourse.map((point) => giveWay(point, push)));
  const pancreas = displace(
    longOrgan([
      [-30, -34, 16, 9],
      [-31, -37, 36, 13],
      [-27, -42, 54, 13.5],
      [-12, -50, 66, 10],
      [8, -55, 74, 8.5],
      [30, -48, 82, 9.5],
      [52, -24, 91, 10],
      [72, 0, 99, 9.5],
      [84, 14, 104, 6.5],
    ]),
    3,
    (x, y, z) => 1.5 * uneven(x, z, y) + 2.2 * fine(x, y, z) - 0.6,
  );
  const duodenalLumen = displace(
    inflate(duodenum, -3.4),
    2.4,
    (x, y, z) => 2.4 * rugae(x * 1.4, y * 1.4, z * 1.4),
  );
  const adrenals = { left: leftAdrenal(), right: rightAdrenal() };
  return {
    spleen,
    stomach,
    duodenum,
    pancreas,
    adrenals,
    layers: [
      ...fill(tissue.spleen, spleen),
      ...fill(tissue.pancreas, pancreas),
      ...fill(tissue.bowelWall, subtraction(duodenum, inflate(stomach, -3))),
      ...fill(tissue.bowelFluid, duodenalLumen),
      ...fill(tissue.gastricWall, stomach),
      ...fill(tissue.gastricFluid, gastricLumen),
      ...fill(tissue.gas, above(gastricLumen, level)),
      ...fill(tissue.gas, above(duodenalLumen, -58)),
      ...fill(tissue.adrenal, adrenals.left, adrenals.right),
    ],
  };
}

/** The part in front of a level that stands square to gravity: the patient lies on the back. */
export const above = (lumen: Solid, levelY: number): Solid => ({
  bounds: {
    min: lumen.bounds.min,
    max: [lumen.bounds.max[0], Math.min(lumen.bounds.max[1], levelY), lumen.bounds.max[2]],
  },
  distance: (x, y, z) => Math.max(y - levelY, lumen.distance(x, y, z)),
});

const either = (a: Solid, b: Solid): Solid => ({
  bounds: {
    min: [0, 1, 2].map((k) => Math.min(a.bounds.min[k]!, b.bounds.min[k]!)) as never,
    max: [0, 1, 2].map((k) => Math.max(a.bounds.max[k]!, b.bounds.max[k]!)) as never,
  },
  distance: (x, y, z) => Math.min(a.distance(x, y, z), b.distance(x, y, z)),
});

/** A slanting V behind the cava. */
function rightAdrenal(): Solid {
  // biome-ignore format: tables of x, y and half thickness
  return either(
    ribbonLoft([
      { z: 88,  line: [[-27, 4, 1], [-30, 14, 2], [-31, 24, 1.4]] },
      { z: 104, line: [[-26, 2, 2.4], [-28, 16, 2.3], [-28, 32, 1.4]] },
      { z: 120, line: [[-27, 8, 1.6], [-28, 18, 2], [-28, 30, 1]] },
    ], { capMm: [5, 6] }),
    ribbonLoft([
      { z: 88,  line: [[-27, 4, 1], [-35, 14, 2], [-41, 24, 1.2]] },
      { z: 104, line: [[-26, 3, 2.4], [-33, 16, 2.2], [-38, 30, 1.3]] },
      { z: 116, line: [[-27, 8, 1.4], [-31, 16, 1.8], [-34, 24, 0.8]] },
    ], { capMm: [5, 6] }),
  );
}

/** An upturned Y beside the left crus. */
function leftAdrenal(): Solid {
  // biome-ignore format: tables of x, y and half thickness
  return either(
    ribbonLoft([
      { z: 82,  line: [[36, -12, 2], [36, -4, 2.4], [34, 6, 1.4]] },
      { z: 98,  line: [[36, -14, 2.6], [36, 0, 2.6], [34, 18, 1.6]] },
      { z: 112, line: [[36, -6, 1.8], [36, 4, 2], [35, 14, 1]] },
    ], { capMm: [5, 6] }),
    ribbonLoft([
      { z: 82,  line: [[36, -8, 2.2], [42, 0, 2], [47, 6, 1]] },
      { z: 98,  line: [[36, -4, 2.6], [43, 5, 2.3], [49, 14, 1.4]] },
      { z: 110, line: [[36, -2, 1.6], [41, 5, 1.8], [45, 11, 0.8]] },
    ], { capMm: [5, 6] }),
  );
}

// biome-ignore format: x, y, z and radius in mm
const duodenalCourse: readonly Waypoint[] = [
  [-24, -54, 63, 9], [-36, -50, 68, 12], [-46, -38, 62, 12], [-50, -24, 40, 11.5], [-49, -20, 14, 11.5], [-40, -28, -6, 11.5],
  [-22, -44, -14, 11], [4, -50, -14, 10.5], [26, -46, -4, 10.5], [35, -42, 20, 10.5], [38, -48, 38, 11],
];

/** The lower part of the duodenum rides over a wide aorta: it gives way downwards and to the left. */
function giveWay([x, y, z, r]: Waypoint, push: (z: number) => number): Waypoint {
  const by = z < 45 && x > -30 ? push(z) : 0;
  return [x + (x > 20 ? 0.6 * by : 0), y, z - (x > 30 ? 0.3 : 1) * by, r];
}
