import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { sampled } from '../../shapes/sampled.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { treeSolids } from '../../trees/tree-solids.ts';
import { growTree } from '../../trees/grow-tree.ts';
import type { Triple } from '../../../imaging/vector.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { sides } from './abdomen-plan.ts';
import { ribbonLoft } from './ribbon-loft.ts';

/** The domes, what lies above them, and the room below that organs may fill. */
export interface Diaphragm {
  /** Inside of the diaphragm and the abdominal wall: upper organs are held in by it. */
  readonly room: Solid;
  readonly layers: readonly Layer[];
}

const thickMm = 2.4;
/** Below this height the diaphragm lies on the wall, mm. */
const attachZ = 112;

export function createDiaphragm(plan: AbdomenPlan): Diaphragm {
  const { frame, tissue, uneven } = plan;
  const chance = plan.random.fork('diaphragm');
  const lift = chance.between(-4, 6);
  const { width: w, depth: h } = frame;
  const rough = displace(
    union(
      [
        ellipsoid([-63 * w, -18, attachZ], [80 * w, 97 * h, 84 + lift]),
        ellipsoid([64 * w, -16, attachZ], [79 * w, 95 * h, 76 + lift]),
        ellipsoid([2, -42 * h, attachZ], [84 * w, 62 * h, 68 + lift]),
      ],
      16,
    ),
    2,
    (x, y, z) => 2 * uneven(x, y, z),
  );
  const domes = sampled(
    {
      bounds: { min: [-160, -120, 60], max: [160, 110, 205] },
      // Towards its rim the diaphragm leans outwards until it meets the wall.
      distance: (x, y, z) =>
        z < attachZ ? rough.distance(x, y, attachZ) - (attachZ - z) * 0.4 : rough.distance(x, y, z),
    },
    2,
  );
  const spine: Solid = {
    bounds: everywhere,
    distance: (x, y, z) => Math.hypot((x - frame.spineX(z)) / 24, (y - frame.spineY(z) - 10) / 30) * 24 - 24,
  };
  const lungs = sampled(
    intersection(
      { bounds: { min: [-170, -140, 76], max: [170, 120, 260] }, distance: (_x, _y, z) => 76 - z },
      subtraction(subtraction(inflate(frame.cavity, -1.5), inflate(domes, 1.5)), inflate(spine, 3)),
    ),
    1.5,
  );
  const heart = ellipsoid([24, -48, 216 + lift], [56, 38, 44]);
  const mediastinum = union(
    [inflate(heart, 4), ellipsoid([6, 0, 215], [28, 26, 80]), ellipsoid([-16, -16, 205], [18, 18, 40])],
    14,
  );
  const room = sampled(
    intersection(inflate(frame.cavity, -1.2), {
      bounds: everywhere,
      distance: (x, y, z) => (z < 62 ? -50 : domes.distance(x, y, z) + thickMm),
    }),
    2,
  );
  const chest = intersection(inflate(frame.cavity, 0.6), {
    bounds: { min: [-170, -140, 70], max: [170, 120, 260] },
    distance: (x, y, z) => Math.max(70 - z, -domes.distance(x, y, z) - thickMm),
  });
  return {
    room,
    layers: [
      ...fill(tissue.muscle, intersection(chest, inflate(frame.cavity, 0))),
      ...fill(tissue.lung, subtraction(lungs, mediastinum)),
      ...fill(tissue.myocardium, ...lungVessels(plan, lungs, mediastinum)),
      ...fill(tissue.visceralFat, intersection(mediastinum, subtraction(chest, inflate(domes, 0.5)))),
      ...fill(tissue.myocardium, subtraction(heart, inflate(domes, 1))),
      ...fill(tissue.heart, subtraction(inflate(heart, -9), inflate(domes, 8))),
      ...fill(tissue.visceralFat, room),
    ],
  };
}

/** Vessels of the lung bases, from the hila above the scan into both recesses. */
function lungVessels(plan: AbdomenPlan, lungs: Solid, mediastinum: Solid): Solid[] {
  const keepOut = subtraction(lungs, mediastinum);
  return sides.flatMap((side) => {
    const chance = plan.random.fork(`lung ${side}`);
    const targets: Triple[] = [];
    for (let n = 0; n < 4000 && targets.length < 150; n++) {
      const at: Triple = [side * chance.between(10, 140), chance.between(-90, 85), chance.between(90, 250)];
      if (keepOut.distance(...at) < -1.5) targets.push(at);
    }
    const root: Triple = [side * 34, 10, 262];
    const nowhere: Solid = { bounds: everywhere, distance: () => 99 };
    const tree = growTree(
      {
        root,
        direction: [side * 0.2, 0.2, -1],
        targets,
        rootRadiusMm: 6,
        tipRadiusMm: 0.5,
        keepOut: nowhere,
      },
      chance,
    );
    return treeSolids(tree).map((branch) => intersection(branch, lungs));
  });
}

/** The crura beside the aorta, from the lumbar vertebrae to the hiatus. */
export function cruraLayers({ tissue, frame }: AbdomenPlan): Layer[] {
  const y = frame.spineY;
  // biome-ignore format: tables of x, y and half thickness
  const right = ribbonLoft([
    { z: 20,  line: [[-8, y(20) - 18, 1], [-12, y(20) - 16, 1.6], [-16, y(20) - 13, 1]] },
    { z: 60,  line: [[-5, y(60) - 21, 2], [-12, y(60) - 18, 3.4], [-20, y(60) - 10, 2]] },
    { z: 100, line: [[-1, y(100) - 30, 3], [-11, y(100) - 22, 4], [-21, y(100) - 8, 2.6]] },
    { z: 128, line: [[4, y(128) - 40, 2.6], [-10, y(128) - 27, 3], [-25, y(128) + 4, 2]] },
    { z: 146, line: [[10, y(146) - 46, 2], [-8, y(146) - 32, 2], [-30, y(146) + 14, 1]] },
  ], { capMm: [6, 6] });
  // biome-ignore format: tables of x, y and half thickness
  const left = ribbonLoft([
    { z: 34,  line: [[14, y(34) - 17, 1], [18, y(34) - 13, 1.4], [21, y(34) - 8, 1]] },
    { z: 70,  line: [[19, y(70) - 18, 1.6], [21, y(70) - 11, 2.6], [25, y(70) + 2, 1.4]] },
    { z: 100, line: [[18, y(100) - 36, 2], [25, y(100) - 20, 3], [25, y(100) + 6, 2]] },
    { z: 128, line: [[14, y(128) - 44, 2.4], [29, y(128) - 22, 2.4], [33, y(128) + 12, 1.6]] },
    { z: 146, line: [[14, y(146) - 46, 2], [32, y(146) - 20, 1.8], [38, y(146) + 20, 1]] },
  ], { capMm: [6, 6] });
  return fill(tissue.muscle, right, left);
}
