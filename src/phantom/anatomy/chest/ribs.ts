import { dot, normalize, scale, subtract, type Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { createCurve } from '../../shapes/curve.ts';
import { flatRod, type RodEnd } from '../../shapes/flat-rod.ts';
import { bone, rodChain, smoothEnds } from '../bone.ts';
import { type ChestPlan, sides } from './chest-plan.ts';

/** Columns: rib, z of the bony front end, angle of that end round the cage, z where its cartilage meets the sternum. */
// biome-ignore format: a table
const ribs: readonly (readonly [rib: number, endZ: number, endAngle: number, sternalZ: number | undefined])[] = [
  [1, 44, 29, 42], [2, 7, 27, 4], [3, -22, 28, -20], [4, -48, 31, -42], [5, -72, 35, -62],
  [6, -97, 40, -78], [7, -119, 46, -90], [8, -137, 53, undefined], [9, -152, 62, undefined],
  [10, -163, 74, undefined], [11, -181, 100, undefined], [12, -193, 128, undefined],
];

/** Where the centre line of a rib runs, as seen from the cage's outer surface, mm. */
const ribDepthMm = -4.3;

/** Twelve pairs of ribs from vertebra to cartilage, their cartilages, and nothing between them. */
export function ribLayers(plan: ChestPlan): Layer[] {
  const { tissue } = plan;
  const chance = plan.random.fork('ribs');
  return sides.flatMap((side) =>
    ribs.flatMap(([rib, usualEndZ, usualEndAngle, sternalZ]) => {
      // No two sides are alike.
      const endZ = usualEndZ + chance.between(-2.5, 2.5);
      const endAngle = usualEndAngle + chance.between(-1.5, 1.5);
      const ends = ribEnds(plan, side, rib, endZ, endAngle);
      const cartilage = cartilageEnds(plan, side, rib, endZ, endAngle, sternalZ);
      return [
        ...fill(tissue.cartilage, ...cartilage.slice(1).map((to, k) => flatRod(cartilage[k]!, to))),
        ...bone(rodChain(ends), 1.25, tissue.cortex, tissue.marrow),
      ];
    }),
  );
}

function ribEnds(plan: ChestPlan, side: 1 | -1, rib: number, endZ: number, endAngle: number): RodEnd[] {
  const { spine } = plan;
  const v = spine.vertebrae.find(({ name }) => name === `T${rib}`)!;
  const [x0, y0] = [spine.x(v.z), spine.y(v.z)];
  const headZ = v.z + v.heightMm / 2 - 1;
  const neck = (x: number, y: number, z: number, half: number): RodEnd => ({
    at: [x0 + side * x, y0 + y, z],
    thinDirection: normalize([side * 0.35, 0.94, 0]),
    halfThicknessMm: half,
    halfWidthMm: half + 1.4,
  });
  const floating = rib > 10;
  const tubercleX = floating ? 24 : 36;
  const head = [
    neck(v.halfWidth + 1, v.halfDepth - 6, headZ, 4),
    neck(v.halfWidth + 8, v.halfDepth + 3, headZ - 2, 3.2),
    neck(tubercleX, v.halfDepth + 14.5, v.z + 5, 3.8),
  ];
  const startAngle = rib === 1 ? 146 : 160;
  // A rib falls slowly behind, fastest at the side, and levels out in front.
  const fall = createCurve([
    [0, 0],
    [0.25, 0.2],
    [0.75, 0.83],
    [1, 1],
  ]);
  const steps = Math.ceil((startAngle - endAngle) / 3.5);
  const shaft = Array.from({ length: steps + 1 }, (_, k): RodEnd => {
    const t = k / steps;
    const z = v.z + 3 + (endZ - v.z - 3) * fall(t);
    return onCage(plan, side * (startAngle + (endAngle - startAngle) * t), z, rib === 1 ? 6.4 : 6.1);
  });
  return [...smoothEnds([...head, ...shaft.slice(0, 3)], 3), ...shaft.slice(3)];
}

function onCage(plan: ChestPlan, angle: number, z: number, halfWidthMm: number): RodEnd {
  const { at, normal } = plan.thorax.cage.surface(angle, z, ribDepthMm);
  return { at, thinDirection: normal, halfThicknessMm: 3.3, halfWidthMm };
}

function cartilageEnds(
  plan: ChestPlan,
  side: 1 | -1,
  rib: number,
  endZ: number,
  endAngle: number,
  sternalZ: number | undefined,
): RodEnd[] {
  if (rib > 10) return [];
  // False ribs lean on the cartilage above instead of reaching the sternum.
  const [toAngle, toZ] =
    sternalZ === undefined ? [endAngle - 17, endZ + 21] : [rib === 1 ? 15 : 6.5, sternalZ];
  const steps = Math.max(4, Math.ceil((endAngle - toAngle) / 4));
  const line = Array.from({ length: steps + 1 }, (_, k) => {
    const t = k / steps;
    // Lower cartilages go on falling before they turn up.
    const sag = sternalZ === undefined ? 0 : (toZ - endZ) * 0.3 * Math.sin(Math.PI * t);
    return onCage(plan, side * (endAngle + (toAngle - endAngle) * t), endZ + (toZ - endZ) * t - sag, 5.8);
  });
  return line.map((end, k) => ({ ...end, thinDirection: squareTo(end, line, k), halfThicknessMm: 4 }));
}

/** The cage's normal, made square to the chain's course. */
function squareTo(end: RodEnd, line: readonly RodEnd[], k: number): Triple {
  const course = normalize(subtract((line[k + 1] ?? end).at, (line[k - 1] ?? end).at));
  return normalize(subtract(end.thinDirection, scale(course, dot(end.thinDirection, course))));
}
