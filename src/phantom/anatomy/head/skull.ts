import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, intersection, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { everywhere, grow, type Solid } from '../../solid.ts';
import { type HeadPlan, sides } from './head-plan.ts';

/** The skull round the brain. */
export interface Skull {
  /** Its outer surface, the cavity included. */
  readonly outer: Solid;
  readonly layers: readonly Layer[];
}

/** Vault with outer table, diploe and inner table, sutures hinted, and the massive bones of the base. */
export function createSkull(plan: HeadPlan): Skull {
  const { cavity, tissue } = plan;
  const random = plan.random.fork('skull');
  const thick = thickness(random);
  const suture = sutures(random);
  const uneven = createNoiseField(random.fork('tables'), 9);
  const outer: Solid = {
    bounds: grow(cavity.bounds, 0),
    distance: (x, y, z) => {
      const d = cavity.distance(x, y, z);
      return d > 20 || d < -4 ? d : Math.max(d - thick(x, y, z), -28.5 - z);
    },
  };
  const diploe: Solid = {
    bounds: outer.bounds,
    distance: (x, y, z) => {
      const d = cavity.distance(x, y, z);
      if (d > 16 || d < -2) return Math.abs(d);
      const t = thick(x, y, z);
      const table = 1.35 + 0.35 * uneven(x, y, z) + (z < 24 ? 0.3 : 0);
      // Where bone is thin, as in the temple, its tables meet and no diploe is left.
      return Math.max(Math.abs(d - t / 2) - (t / 2 - table), 1.3 - suture(x, y, z));
    },
  };
  const seam: Solid = {
    bounds: outer.bounds,
    distance: (x, y, z) => {
      const d = cavity.distance(x, y, z);
      if (d > 16 || d < -2) return Math.abs(d);
      return Math.max(Math.abs(d - thick(x, y, z) / 2) - 1.6, suture(x, y, z) - 0.45);
    },
  };
  const base = intersection(baseBlocks(random), outsideOf(cavity));
  return {
    outer: union([outer, base], 4),
    layers: [
      ...fill(tissue.cortex, outer),
      ...fill(tissue.diploe, diploe),
      ...fill(tissue.spongy, seam),
      ...fill(tissue.cortex, base),
      ...fill(tissue.spongy, { bounds: base.bounds, distance: (x, y, z) => base.distance(x, y, z) + 1.5 }),
      ...petrous(plan),
    ],
  };
}

const outsideOf = (solid: Solid): Solid => ({
  bounds: everywhere,
  distance: (x, y, z) => -solid.distance(x, y, z),
});

/** Skull thickness, mm: thin over the temples, thick in the midline behind and over the brow. */
function thickness(random: Random) {
  const wide = createNoiseField(random.fork('wide'), 30);
  const fine = createNoiseField(random.fork('fine'), 12);
  const mean = random.between(5.8, 7.2);
  return (x: number, y: number, z: number) => {
    const ax = Math.abs(x);
    const temple = 3 * Math.exp(-(((y + 16) / 26) ** 2) - ((z - 22) / 22) ** 2) * smooth((ax - 40) / 15);
    const inion = 7.5 * Math.exp(-((x / 10) ** 2) - ((z - 10) / 14) ** 2) * smooth((y - 55) / 12);
    const crest = 2.2 * Math.exp(-((x / 7) ** 2)) * (smooth((-y - 50) / 10) + smooth((y - 60) / 10));
    const brow = 1.5 * smooth((-y - 60) / 12);
    const base = -1.2 * smooth((16 - z) / 10);
    return Math.max(
      2.2,
      mean + 1.1 * wide(x, y, z) + 0.5 * fine(x, y, z) - temple + inion + crest + brow + base,
    );
  };
}

const smooth = (t: number) => {
  const c = Math.min(1, Math.max(0, t));
  return c * c * (3 - 2 * c);
};

/** Distance to the nearest of the coronal, sagittal and lambdoid sutures, mm. */
function sutures(random: Random) {
  const jag = createNoiseField(random.fork('jag'), 4);
  return (x: number, y: number, z: number) => {
    const ax = Math.abs(x);
    const teeth = 1.6 * jag(x, y, z);
    const coronal = z > 20 ? Math.abs(y + 26 - 0.12 * (z - 60) - 0.1 * ax + teeth) : 9;
    const sagittal = y > -30 && y < 62 && z > 60 ? Math.abs(x + teeth) : 9;
    const lambdoid =
      z > 18 && y > 30 ? Math.abs(y - 70 + 0.42 * (ax - 30) - 0.25 * (60 - z) + teeth) * 0.8 : 9;
    return Math.min(coronal, sagittal, lambdoid);
  };
}

/** Clivus, petrous pyramids, mastoids, sphenoid with its wings, occipital condyles, pterygoids. */
function baseBlocks(random: Random): Solid {
  const uneven = createNoiseField(random.fork('base'), 8);
  const parts = [
    roundCone([0, -17, 15], [0, -1, -13], 8, 6),
    ellipsoid([0, -28, 10], [17, 17, 15]),
    ...sides.flatMap((s) => [
      roundCone([s * 13, -8, 9], [s * 30, 5, 8], 7, 10),
      roundCone([s * 30, 5, 8], [s * 56, 20, 4], 10, 13),
      ellipsoid([s * 55, 20, -12], [11, 14, 19]),
      roundCone([s * 12, -34, 26], [s * 32, -42, 27], 4.5, 5),
      roundCone([s * 32, -42, 27], [s * 54, -38, 30], 5, 5),
      roundCone([s * 15, -33, 4], [s * 38, -46, 10], 6, 4),
      ellipsoid([s * 17, 13, -21], [7.5, 12, 7]),
      roundCone([s * 13, -33, 0], [s * 14, -30, -24], 4, 2.2),
      roundCone([s * 14, -30, -2], [s * 19, -25, -24], 2.5, 1.6),
      // the roof of the jaw's joint and the root of the zygomatic arch
      roundCone([s * 46, -10, 1], [s * 64, -10, 1], 4, 3.4),
      roundCone([s * 46, -19, -2], [s * 58, -20, -2], 3.5, 3),
    ]),
  ];
  return displace(union(parts, 6), 2, (x, y, z) => 1.1 * uneven(x, y, z));
}

/** The hard labyrinth, the ear canals and middle ears, and the air cells of the mastoids. */
function petrous({ tissue, random }: HeadPlan): Layer[] {
  const cells = createNoiseField(random.fork('mastoid'), 4.4);
  const spread = createNoiseField(random.fork('mastoid spread'), 9);
  return sides.flatMap((s) => {
    const region = union(
      [
        ellipsoid([s * 55, 21, -9], [9, 12, 17]),
        ellipsoid([s * 51, 18, 7], [9, 11, 7]),
        ellipsoid([s * 40, 12, 9], [6, 5, 4]),
      ],
      6,
    );
    const air: Solid = {
      bounds: region.bounds,
      distance: (x, y, z) =>
        Math.max(
          region.distance(x, y, z) + 1.5 * spread(x, y, z),
          0.7 - Math.abs(cells(x, y, z) + 0.06) * 5.5,
        ),
    };
    return [
      ...fill(tissue.petrous, roundCone([s * 20, -2, 9], [s * 40, 9, 8], 4.5, 6.5)),
      ...fill(tissue.air, air, roundCone([s * 45, 16, 6], [s * 48, 17, 4], 2.6, 2)),
      // ear canal and drum's cavity; the inner ear canal with its nerves
      ...fill(
        tissue.air,
        roundCone([s * 78, -1, -1], [s * 46, 1, 0], 3.6, 3),
        ellipsoid([s * 42, 2, 3], [2.6, 4, 6]),
      ),
      ...fill(tissue.csf, roundCone([s * 16, 4, 7], [s * 27, 5, 7], 2.8, 2)),
      ...fill(tissue.csf, ellipsoid([s * 34, 0, 5], [2, 2, 1.6]), ellipsoid([s * 36, 7, 8], [2.6, 1, 2.6])),
      ...fill(tissue.cortex, ellipsoid([s * 42.5, 1, 4], [1, 1.2, 2])),
    ];
  });
}
