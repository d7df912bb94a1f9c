import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, intersection, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { type RodEnd, flatRod } from '../../shapes/flat-rod.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { type HeadPlan, sides } from './head-plan.ts';

/** Bone shells of the paranasal sinuses and the nose, their lining and their air. */
export function sinusLayers({ tissue, random }: HeadPlan): Layer[] {
  const chance = random.fork('sinuses');
  const { maxillary, sphenoid, frontal, ethmoid, nose } = sinusSpaces(chance);
  const cells = createNoiseField(chance.fork('cells'), 4.2);
  const walls = (solid: Solid, byMm: number): Solid => ({
    bounds: {
      min: solid.bounds.min.map((v) => v - byMm) as never,
      max: solid.bounds.max.map((v) => v + byMm) as never,
    },
    distance: (x, y, z) => solid.distance(x, y, z) - byMm,
  });
  const rooms = [...maxillary, ...sphenoid, ...frontal];
  const cellular: Solid = {
    bounds: ethmoid.bounds,
    distance: (x, y, z) =>
      Math.max(ethmoid.distance(x, y, z) + 0.8, 0.75 - Math.abs(cells(x, y, z)) * 5.5, 1.4 - Math.abs(x)),
  };
  const bonyNose = intersection(walls(nose, 1.2), { bounds: everywhere, distance: (_x, y) => -86 - y });
  return [
    ...fill(tissue.cortex, ...rooms.map((room) => walls(room, 1.5)), walls(ethmoid, 1), bonyNose),
    ...fill(tissue.mucosa, ...rooms.map((room) => walls(room, 0.5)), nose),
    ...fill(tissue.marrow, walls(ethmoid, -0.3)),
    ...fill(tissue.air, ...rooms, cellular, nasalAir(nose, chance)),
    ...fill(tissue.cortex, septumOf(chance)),
  ];
}

function sinusSpaces(random: Random) {
  const wavy = createNoiseField(random.fork('walls'), 12);
  const natural = (solid: Solid, mm: number) => displace(solid, mm, (x, y, z) => mm * wavy(x, y, z));
  const size = () => random.between(0.9, 1.1);
  const ethmoid = intersection(
    { bounds: everywhere, distance: (x, y) => Math.abs(x) - 11.5 + 0.06 * Math.max(0, -60 - y) },
    ellipsoid([0, -57, 13], [15, 24, 13]),
  );
  return {
    maxillary: sides.map((s) => {
      const k = size();
      const body = union(
        [
          ellipsoid([s * 29, -58, -13], [12.5 * k, 17 * k, 17 * k]),
          ellipsoid([s * 24, -64, -20], [9, 13, 12]),
        ],
        8,
      );
      return natural(body, 2);
    }),
    sphenoid: sides.map((s) =>
      natural(ellipsoid([s * 7.6 + random.between(-1.5, 1.5), -28, 9], [7 * size(), 11.5, 9.5]), 1.2),
    ),
    frontal: sides.map((s) => {
      const k = random.between(0.6, 1.15);
      const lobes = [
        ellipsoid([s * 8, -87, 34], [6.5, 5, 12 * k]),
        ellipsoid([s * 18 * k, -84, 36], [8 * k, 4.5, 9 * k]),
      ];
      return natural(union(lobes, 5), 1.2);
    }),
    ethmoid,
    nose: union(
      [
        ellipsoid([0, -58, -12], [12.5, 30, 15]),
        roundCone([0, -84, -10], [0, -94, -17], 7.5, 5.5),
        roundCone([0, -40, -12], [0, -24, -14], 11, 9),
      ],
      8,
    ),
  };
}

/** The nasal passages: what turbinates and septum leave free. */
function nasalAir(nose: Solid, random: Random): Solid {
  const swell = createNoiseField(random.fork('mucosa'), 7);
  const rod = (x: number, y: number, z: number, lean: number, t: number, w: number): RodEnd => ({
    at: [x, y, z],
    thinDirection: [1, 0, lean],
    halfThicknessMm: t,
    halfWidthMm: w,
  });
  const turbinates = union(
    sides.flatMap((s) => [
      flatRod(rod(s * 8, -78, -18, -s * 0.3, 2.6, 6), rod(s * 8.5, -38, -18, -s * 0.3, 2.8, 6)),
      flatRod(rod(s * 5.8, -72, -4, -s * 0.15, 1.9, 6), rod(s * 6.5, -38, -5, -s * 0.15, 2.1, 6)),
    ]),
    1,
  );
  return {
    bounds: nose.bounds,
    distance(x, y, z) {
      const loose = 0.7 * swell(x, y, z);
      return Math.max(
        nose.distance(x, y, z) + 1.6 + loose,
        -turbinates.distance(x, y, z) + 0.3 + loose,
        y > -30 ? -9 : 1.9 - Math.abs(x - bend(y, z)) + 0.5 * loose,
      );
    },
  };
}

/** How far the septum bows to one side. */
const bend = (y: number, z: number) => 1.6 * Math.sin((y + 60) / 16) * Math.exp(-(((z + 10) / 16) ** 2));

function septumOf(random: Random): Solid {
  const side = random.uniform() < 0.5 ? -1 : 1;
  return {
    bounds: { min: [-4, -86, -26], max: [4, -30, 20] },
    distance: (x, y, z) =>
      Math.max(
        Math.abs(x - bend(y, z)) - 0.55 - 0.1 * side,
        Math.hypot((y + 58) / 27, (z + 4) / 23) * 23 - 23,
      ),
  };
}
