import { fill, type Layer } from '../../scene.ts';
import { union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { type RodEnd, flatRod } from '../../shapes/flat-rod.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import type { Solid } from '../../solid.ts';
import { type HeadPlan, sides } from './head-plan.ts';

type End = readonly [
  x: number,
  y: number,
  z: number,
  thin: readonly [number, number, number],
  t: number,
  w: number,
];

function chain(s: 1 | -1, ends: readonly End[], insetMm: number): Solid[] {
  const rods = ends.map(
    ([x, y, z, thin, t, w]): RodEnd => ({
      at: [s * x, y, z],
      thinDirection: [s * thin[0], thin[1], thin[2]],
      halfThicknessMm: Math.max(0.1, t - insetMm),
      halfWidthMm: Math.max(0.1, w - insetMm),
    }),
  );
  return rods.slice(1).map((to, k) => flatRod(rods[k]!, to));
}

// biome-ignore format: a table of bones as flat rods: place, thin direction, half thickness and half width
const paired: readonly (readonly End[])[] = [
  // rims of the orbit: brow, outer side, below
  [[8, -87, 30, [0, 1, 0.4], 5, 6], [26, -87, 36, [0, 1, 0.5], 4.5, 6], [42, -80, 34, [0.5, 1, 0.3], 4, 5.5], [51, -69, 27, [1, 0.6, 0], 4, 5]],
  [[51, -69, 27, [1, 0.5, 0], 3.5, 5], [51, -67, 15, [1, 0.4, 0], 3, 5.5], [50, -67, 2, [1, 0.6, 0], 4, 7]],
  [[50, -68, 1, [0.6, 1, 0], 4, 8], [40, -77, -4, [0.3, 1, 0.2], 3, 8], [26, -83, -2, [0.2, 1, 0.2], 2.2, 7], [15, -84, 6, [0.8, 0.6, 0], 2, 5]],
  // zygomatic arch
  [[51, -66, -4, [1, 0.6, 0], 2.6, 5.5], [61, -45, -3, [1, 0.2, 0], 2, 4], [66, -28, -2, [1, 0, 0], 2, 3.6], [63, -10, 1, [1, 0, 0], 2.4, 3.4]],
  // side of the orbit back to the sphenoid's wing
  [[49, -66, 14, [0.6, 1, 0], 1.6, 13], [36, -50, 15, [0.6, 1, 0], 1.8, 13]],
  // nose's bridge, frontal process
  [[4, -92, 25, [0.7, -0.6, 0], 1.6, 4], [5, -101, 8, [0.8, -0.5, 0], 1.2, 4]],
  [[9, -88, 22, [1, 0.2, 0], 1.8, 4], [13, -86, 2, [1, 0.3, 0], 1.6, 5]],
  // alveolar arch and hard palate
  [[2, -88, -32, [0, 1, 0], 4.5, 9], [16, -83, -32, [0.6, 1, 0], 4.5, 9], [26, -68, -32, [1, 0.3, 0], 4.5, 8], [27, -46, -30, [1, 0, 0], 4, 7]],
  [[0, -78, -27, [0, 0, 1], 2, 20], [0, -46, -26, [0, 0, 1], 1.6, 22]],
];

// biome-ignore format: a table
const mandible: readonly (readonly End[])[] = [
  [[0, -90, -76, [0, 1, 0], 5.5, 14], [14, -87, -76, [0.5, 1, 0], 5, 13], [27, -72, -73, [1, 0.6, 0], 4.6, 12.5], [36, -50, -68, [1, 0.35, 0], 4.4, 13], [43, -28, -58, [1, 0.25, 0], 3.6, 16], [47, -19, -40, [1, 0.2, 0], 3, 15], [48, -17, -22, [1, 0.2, 0], 2.4, 13]],
  [[48, -12, -22, [1, 0, 0], 2.6, 6], [49, -9, -9, [1, 0, 0], 3, 4.5], [50, -9, -4, [0.2, 1, 0], 3.8, 8]],
  [[47, -27, -22, [1, 0, 0], 2, 6], [47, -29, -8, [1, 0, 0], 1.6, 3]],
];

/** Rims of the orbits, cheek bones, nose, palate, lower jaw, and teeth. */
export function faceBoneLayers({ tissue }: HeadPlan): Layer[] {
  const one = (bones: readonly (readonly End[])[], insetMm: number) =>
    union(
      sides.flatMap((s) => bones.flatMap((ends) => chain(s, ends, insetMm))),
      1.5,
    );
  return [
    ...fill(tissue.cortex, one(paired, 0), one(mandible, 0)),
    ...fill(tissue.marrow, one(paired, 1.7), one(mandible, 2)),
    ...teeth().flatMap((tooth) => fill(tissue.tooth, tooth)),
    ...fill(tissue.cortex, roundCone([14, -58, -93], [-14, -58, -93], 2, 2), ...hyoidHorns()),
  ];
}

const hyoidHorns = () =>
  sides.flatMap((s) =>
    tube(
      smoothPath([
        [s * 13, -58, -93, 2],
        [s * 20, -48, -92, 1.5],
        [s * 24, -36, -90, 1.2],
      ]),
    ),
  );

/** Fourteen teeth in each jaw along its arch. */
function teeth(): Solid[] {
  return [1, -1].flatMap((jaw) =>
    Array.from({ length: 14 }, (_, n) => {
      const turn = ((n - 6.5) / 6.5) * 1.32;
      const [x, y] = [27 * Math.sin(turn), -52 - 36 * Math.cos(turn)];
      const wide = Math.abs(n - 6.5) > 3.2 ? 4.4 : 3;
      const z = jaw > 0 ? -45 : -56;
      return union(
        [
          ellipsoid([x, y, z], [wide, wide, 5]),
          roundCone([x, y, z + jaw * 3], [x * 0.97, y + 1, z + jaw * 13], wide * 0.75, 1.2),
        ],
        2,
      );
    }),
  );
}
