import { fill, type Layer } from '../../scene.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { RodEnd } from '../../shapes/flat-rod.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { bone, rodChain, rodPiece } from '../bone.ts';
import { type ChestPlan, sides, underSkin } from './chest-plan.ts';
import { wallSheet } from './wall-sheet.ts';

/** Both scapulae with the muscles on them and the lower half of the humeral heads; arms are raised. */
export function shoulderLayers(plan: ChestPlan): Layer[] {
  const chance = plan.random.fork('shoulders');
  return [
    ...scapularMuscles(plan),
    ...sides.flatMap((side) => scapula(plan, side, chance.between(-4, 4), chance.between(-2, 2))),
  ];
}

/** Distance of the blade from the cage's outer surface, mm: subscapularis and serratus lie between. */
const bladeDepthMm = 14;
/** Columns: z, angle of the medial and of the lateral border round the cage. */
// biome-ignore format: a table
const blade = [[-58, 121, 114], [-45, 126, 112], [-20, 133, 109], [5, 138, 107], [30, 142, 105], [50, 145, 104], [66, 143, 107]] as const;

/** One scapula and humeral head, shifted up by `liftMm` and turned backwards by `turn` degrees. */
function scapula(plan: ChestPlan, side: 1 | -1, liftMm: number, turn: number): Layer[] {
  const { thorax, tissue } = plan;
  const on = (angle: number, z: number, depth: number, half: number, wide: number): RodEnd => {
    const { at, normal } = thorax.cage.surface(side * (angle + turn), z + liftMm, depth);
    return { at, thinDirection: normal, halfThicknessMm: half, halfWidthMm: wide };
  };
  const plates = blade.slice(1).flatMap(([z, medial, lateral], k) => {
    const [zBelow, medialBelow, lateralBelow] = blade[k]!;
    const rows = Math.ceil((z - zBelow) / 6);
    return Array.from({ length: rows }, (_, r) => {
      const t = (r + 0.5) / rows;
      const from = medialBelow + (medial - medialBelow) * t;
      const to = lateralBelow + (lateral - lateralBelow) * t;
      const height = zBelow + (z - zBelow) * t;
      return rodChain(
        [0, 1, 2, 3].map((n) => on(from + ((to - from) * n) / 3, height, bladeDepthMm, 1.5, 5)),
      );
    }).flat();
  });
  const borders = [
    ...rodChain(blade.map(([z, , lateral]) => on(lateral, z, bladeDepthMm, 4.2, 4.5))),
    ...rodChain(blade.map(([z, medial]) => on(medial, z, bladeDepthMm, 2.4, 3))),
  ];
  const ridge = rodChain([
    on(143, 40, bladeDepthMm + 4, 4, 3),
    on(130, 50, bladeDepthMm + 13, 9, 2.6),
    on(115, 64, bladeDepthMm + 22, 12, 3),
    on(104, 84, bladeDepthMm + 34, 9, 5),
    on(96, 104, bladeDepthMm + 36, 7, 10),
  ]);
  const socket = [
    rodPiece(on(106, 54, bladeDepthMm, 5, 8), on(99, 76, bladeDepthMm + 12, 11, 14)),
    rodPiece(on(101, 72, bladeDepthMm + 8, 6, 6), on(84, 88, bladeDepthMm + 4, 5, 5)),
  ];
  const [sx, sy, sz] = thorax.cage.surface(side * (97 + turn), 84 + liftMm, bladeDepthMm + 22).at;
  const head = (insetMm: number) =>
    ellipsoid([sx + side * 14, sy - 8, sz + 22], [25 - insetMm, 24 - insetMm, 24 - insetMm]);
  return [
    ...bone([...plates, ...borders, ...ridge, ...socket], 1.3, tissue.cortex, tissue.marrow),
    ...bone([head], 1.4, tissue.cortex, tissue.trabecular),
  ];
}

function scapularMuscles(plan: ChestPlan): Layer[] {
  const { thorax, tissue } = plan;
  const { cage } = thorax;
  const sheets = [
    // subscapularis, infraspinatus and teres, supraspinatus
    wallSheet(cage, { angle: [104, 144], z: [-50, 72], depthMm: 9, thicknessMm: 9 }),
    wallSheet(cage, { angle: [100, 143], z: [-66, 50], depthMm: 24, thicknessMm: 21 }),
    wallSheet(cage, { angle: [104, 150], z: [44, 92], depthMm: 22, thicknessMm: 18 }),
  ];
  const bellies = sides.flatMap((side) => {
    const [x, y, z] = cage.surface(side * 97, 84, bladeDepthMm + 26).at;
    return [
      // deltoid, with the triceps' and teres' origin below it
      roundCone([x + side * 2, y, z - 30], [x + side * 14, y - 6, z + 28], 17, 42),
      ellipsoid([x + side * 6, y + 34, z + 14], [26, 22, 40]),
      // supraspinatus, clavicular head of the pectoral, coracobrachialis
      ...tube(
        smoothPath([
          [side * 64, 62, 70, 8],
          [side * 92, 50, 86, 13],
          [side * 124, 28, 104, 13],
        ]),
      ),
      ...tube(
        smoothPath([
          [side * 40, -60, 64, 4],
          [side * 84, -54, 72, 10],
          [side * 130, -30, 92, 13],
          [side * 152, -22, 110, 13],
        ]),
      ),
      ...tube(
        smoothPath([
          [side * 112, -24, 88, 7],
          [side * 130, -20, 72, 9],
          [side * 150, -14, 88, 9],
        ]),
      ),
    ];
  });
  return fill(tissue.muscle, ...[...bellies, ...sheets].map((muscle) => underSkin(plan, muscle)));
}
