import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction } from '../../shapes/combine.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { type ChestPlan, sides, underSkin } from './chest-plan.ts';
import { wallSheet } from './wall-sheet.ts';

/** Skin, subcutaneous fat, the muscles of the trunk, and the cage filled with muscle and then the fat round the lungs. */
export function bodyWallLayers(plan: ChestPlan, lungs: Solid): Layer[] {
  const { thorax, tissue, skin } = plan;
  // What later layers surely cover is left out: it would cost time and show nothing.
  const core = intersection(thorax.cage, belowInlet);
  const uneven = createNoiseField(plan.random.fork('muscles'), 13);
  const natural = (muscle: Solid) =>
    displace(muscle, 2.2, (x, y, z) => 1.6 * uneven(x, y, 0.5 * z) + 0.6 * uneven(3 * y, 3 * x, z));
  // Between the ribs muscle is thin, and fat of uneven depth lies inside it.
  const innerFat = displace(inflate(thorax.cage, -5.6), 2.2, (x, y, z) => 2.2 * uneven(y, 0.7 * z, x));
  return [
    ...fill(tissue.skin, skin),
    ...fill(tissue.fat, subtraction(inflate(skin, -1.9), inflate(core, -9))),
    ...fill(tissue.muscle, ...trunkMuscles(plan).map((muscle) => underSkin(plan, natural(muscle)))),
    ...fill(tissue.intercostal, intersection(thorax.cage, belowInlet)),
    ...fill(tissue.fat, innerFat),
    ...fill(tissue.mediastinalFat, subtraction(inflate(thorax.pleura, 1.4), inflate(lungs, -3))),
  ];
}

/** Below the plane of the first ribs, which tilts forwards and down. */
const belowInlet: Solid = { bounds: everywhere, distance: (_x, y, z) => 0.93 * (z - 66 - 0.38 * y) };

function trunkMuscles(plan: ChestPlan): Solid[] {
  const { cage, skin } = plan.thorax;
  return [
    // pectoralis major, pectoralis minor
    wallSheet(cage, { angle: [7, 68], z: [-62, 84], depthMm: 11, thicknessMm: 14, leanPerMm: -0.12 }),
    wallSheet(cage, { angle: [30, 64], z: [-30, 84], depthMm: 3, thicknessMm: 5.5, leanPerMm: -0.16 }),
    // serratus anterior, latissimus dorsi
    wallSheet(cage, { angle: [52, 126], z: [-124, 48], depthMm: 2.6, thicknessMm: 8.5 }),
    wallSheet(cage, { angle: [80, 140], z: [-215, 40], depthMm: 12.5, thicknessMm: 14, leanPerMm: -0.04 }),
    // rectus abdominis, external oblique
    wallSheet(cage, { angle: [2.5, 26], z: [-236, -92], depthMm: 6, thicknessMm: 9 }),
    wallSheet(cage, { angle: [22, 118], z: [-244, -104], depthMm: 4.5, thicknessMm: 7 }),
    // trapezius, rhomboids
    wallSheet(skin, { angle: [146, 183], z: [-130, 90], depthMm: -10, thicknessMm: 8 }),
    wallSheet(skin, { angle: [126, 186], z: [44, 168], depthMm: -14, thicknessMm: 13 }),
    wallSheet(skin, { angle: [150, 177], z: [-50, 70], depthMm: -17, thicknessMm: 5 }),
    ...sides.map((side) => erectorSpinae(plan, side)),
    ...sides.map((side) => psoasAndCrus(plan, side)),
  ];
}

/** The column of muscle beside the spinous processes. */
function erectorSpinae({ spine }: ChestPlan, side: 1 | -1): Solid {
  return {
    bounds: { min: [-70, 30, everywhere.min[2]], max: [70, 130, everywhere.max[2]] },
    distance(x, y, z) {
      const lumbar = Math.min(1, Math.max(0, (-70 - z) / 60));
      const aside = side * (x - spine.x(z));
      const behind = y - spine.y(z);
      const thick = 15.5 + 3 * lumbar;
      const outer = Math.hypot((aside - 30) / (25 + 2 * lumbar), (behind - 43 - 0.1 * (aside - 30)) / thick);
      const inner = Math.hypot((aside - 11) / 10, (behind - 39) / (16 + 2 * lumbar));
      return Math.min((outer - 1) * thick, (inner - 1) * 10);
    },
  };
}

function psoasAndCrus({ spine }: ChestPlan, side: 1 | -1): Solid {
  return {
    bounds: { min: [-45, -20, -240], max: [45, 80, -150] },
    distance(x, y, z) {
      const size = Math.min(1, Math.max(0, (-150 - z) / 45));
      const u = (side * (x - spine.x(z)) - 19) / (9 * size + 0.1);
      const v = (y - spine.y(z) + 2) / (15 * size + 0.1);
      return (Math.sqrt(u * u + v * v) - 1) * 9 * size + 0.2;
    },
  };
}
