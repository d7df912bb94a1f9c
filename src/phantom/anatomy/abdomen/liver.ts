import type { Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction } from '../../shapes/combine.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import { sampled } from '../../shapes/sampled.ts';
import type { Solid } from '../../solid.ts';
import type { TreeNode } from '../../trees/grow-tree.ts';
import { organTree } from '../../trees/organ-tree.ts';
import { treeSolids } from '../../trees/tree-solids.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { longOrgan } from './long-organ.ts';
import { type Outline, outlineLoft } from './outline-loft.ts';
import { ribbonLoft } from './ribbon-loft.ts';

/** The liver with its vessels and the gallbladder, and where its branches run. */
export interface Liver {
  readonly solid: Solid;
  readonly gallbladder: Solid;
  /** Branching points of portal and hepatic veins thicker than a millimetre or so. */
  readonly vessels: readonly TreeNode[];
  readonly layers: readonly Layer[];
}

// biome-ignore format: a table of outlines; where they pass the wall they are cut by it
const outlines: readonly Outline[] = [
  { z: 196, points: [[-110, -46], [-70, -78], [-24, -70], [4, -52], [-4, -22], [-12, 10], [-40, 46], [-84, 54], [-122, 10]] },
  { z: 172, points: [[-146, -20], [-114, -80], [-60, -108], [-6, -106], [40, -92], [50, -70], [24, -48], [2, -24], [-8, 6], [-30, 56], [-76, 84], [-132, 56]] },
  { z: 148, points: [[-148, -20], [-116, -80], [-62, -110], [-8, -110], [42, -98], [70, -80], [60, -60], [30, -44], [4, -28], [-10, -6], [-18, 24], [-38, 62], [-82, 84], [-132, 60]] },
  { z: 120, points: [[-148, -20], [-118, -80], [-66, -112], [-10, -112], [36, -100], [56, -84], [40, -66], [12, -48], [-6, -24], [-16, 2], [-30, 36], [-56, 66], [-100, 80], [-138, 46]] },
  { z: 92,  points: [[-146, -20], [-120, -76], [-76, -108], [-26, -110], [16, -100], [24, -82], [2, -62], [-24, -42], [-36, -18], [-44, 8], [-58, 36], [-86, 62], [-120, 56], [-142, 20]] },
  { z: 62,  points: [[-142, -20], [-124, -70], [-92, -96], [-52, -100], [-40, -80], [-48, -56], [-58, -30], [-70, -4], [-82, 22], [-100, 44], [-122, 44], [-138, 14]] },
  { z: 36,  points: [[-138, -18], [-126, -56], [-102, -80], [-80, -72], [-78, -46], [-84, -16], [-94, 12], [-110, 30], [-130, 20]] },
  { z: 14,  points: [[-132, -16], [-124, -42], [-110, -54], [-100, -40], [-102, -14], [-112, 8], [-126, 8]] },
];

// biome-ignore format: x, y, z and radius in mm
const hepaticVeins: readonly (readonly Waypoint[])[] = [
  [[-20, 0, 168, 6], [-40, 8, 164, 5.6], [-66, 20, 152, 4.6], [-92, 30, 130, 3.4], [-106, 30, 104, 2.2], [-112, 24, 84, 1.4]],
  [[-20, -6, 168, 6], [-34, -22, 162, 5.4], [-54, -46, 146, 4.4], [-72, -66, 120, 3.2], [-80, -72, 96, 2], [-84, -72, 78, 1.2]],
  [[-16, -8, 168, 5.4], [-4, -30, 164, 4.8], [12, -56, 154, 3.6], [26, -74, 142, 2.4], [34, -84, 132, 1.4]],
  [[-54, -46, 146, 2.8], [-46, -72, 132, 2.2], [-44, -88, 114, 1.4]],
  [[-66, 20, 152, 3], [-92, 4, 142, 2.4], [-114, -16, 130, 1.5]],
];

export function createLiver(plan: AbdomenPlan, room: Solid): Liver {
  const { tissue, uneven } = plan;
  const chance = plan.random.fork('liver');
  const drop = chance.between(-6, 12);
  const leftLobe = chance.between(0.8, 1.15);
  const shaped = outlines.map(({ z, points }) => ({
    z: z > 90 ? z : 92 + (z - 92) * (1 + drop / 80),
    points: points.map(([x, y]): [number, number] => [x > -10 ? -10 + (x + 10) * leftLobe : x, y]),
  }));
  const whole = outlineLoft(shaped, { capMm: [14, 12] });
  const solid = sampled(
    intersection(
      displace(whole, 2.2, (x, y, z) => 2.2 * uneven(x, y, z)),
      inflate(room, -0.8),
    ),
    1.5,
  );
  const gallbladder = longOrgan([
    [-34, -36, 84, 2.4],
    [-42, -48, 72, 5],
    [-50, -60, 58, 10.5],
    [-58, -72, 42, 13],
    [-62, -80, 28, 10],
    [-63, -82, 22, 6],
  ]);
  const portal = portalTree(solid, chance.fork('portal'));
  const veins = hepaticVeins.map((line) => smoothPath(line));
  const inLiver = (branch: Solid) => intersection(branch, inflate(solid, -1));
  const vessels = [
    ...portal.filter(({ radiusMm }) => radiusMm > 1.1),
    ...veins.flatMap((line) =>
      line.map(([x, y, z, radiusMm]) => ({ at: [x, y, z] as Triple, parent: -1, radiusMm })),
    ),
  ];
  const bed = inflate(gallbladder, 1.8);
  return {
    solid,
    gallbladder,
    vessels,
    layers: [
      ...fill(tissue.liver, subtraction(solid, bed)),
      ...fill(tissue.visceralFat, intersection(fissures(), inflate(solid, 1))),
      ...fill(tissue.hepaticVein, ...veins.flatMap((line) => tube(line)).map(inLiver)),
      ...fill(tissue.portalVein, ...treeSolids(portal).map(inLiver)),
      ...fill(tissue.bowelWall, inflate(gallbladder, 1.3)),
      ...fill(tissue.bile, gallbladder),
    ],
  };
}

/** From the hilum to everywhere in the liver. */
const portalTree = (solid: Solid, random: AbdomenPlan['random']): TreeNode[] =>
  organTree(
    solid,
    {
      root: [-38, -30, 98],
      direction: [-0.6, -0.1, 0.5],
      within: { min: [-140, -105, 20], max: [60, 80, 190] },
      ends: 150,
      rootRadiusMm: 6.6,
      tipRadiusMm: 0.9,
    },
    7,
    random,
  );

/** Fissures of the falciform and venous ligaments: fat that reaches into the liver. */
function fissures(): Solid {
  // biome-ignore format: tables of x, y and half thickness
  const round = ribbonLoft([
    { z: 66,  line: [[-14, -112, 5], [-18, -92, 3.4], [-22, -70, 3], [-26, -50, 4]] },
    { z: 92,  line: [[-4, -114, 3], [-9, -94, 2], [-14, -74, 1.8], [-20, -58, 2]] },
    { z: 112, line: [[2, -114, 1.4], [-2, -98, 1], [-6, -84, 0.8], [-10, -72, 0.4]] },
  ], { capMm: [10, 10] });
  // biome-ignore format: tables of x, y and half thickness
  const venous = ribbonLoft([
    { z: 104, line: [[10, -52, 2], [-8, -48, 2.2], [-24, -40, 2.4], [-38, -32, 3]] },
    { z: 130, line: [[12, -44, 1.8], [0, -40, 1.6], [-12, -32, 1.4], [-22, -24, 0.8]] },
    { z: 146, line: [[14, -38, 1.2], [6, -34, 1], [-2, -28, 0.8], [-10, -22, 0.2]] },
  ], { capMm: [6, 6] });
  return {
    bounds: { min: [-60, -130, 50], max: [40, 0, 160] },
    distance: (x, y, z) => Math.min(round.distance(x, y, z), venous.distance(x, y, z)),
  };
}
