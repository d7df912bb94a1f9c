import { normalize, type Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { flatRod, type RodEnd } from '../../shapes/flat-rod.ts';
import { bone, rodChain, smoothEnds } from '../bone.ts';
import { type AbdomenPlan, sides } from './abdomen-plan.ts';
import { vertebrae } from './lumbar-spine.ts';

/** Columns: rib, its vertebra, z of its bony front end, angle there (0 in front, 90 at the side), cartilage's end or none. */
// biome-ignore format: a table
const ribs: readonly (readonly [rib: number, endZ: number, endAngle: number, cartilage: readonly [z: number, angle: number] | undefined])[] = [
  [7, 168, 38, [176, 8]], [8, 134, 47, [158, 20]], [9, 102, 56, [126, 36]], [10, 66, 68, [88, 50]], [11, 38, 92, undefined], [12, 34, 128, undefined],
];

/** The lower ribs with their cartilages, and the muscle between them. */
export function ribLayers(plan: AbdomenPlan): Layer[] {
  const { tissue } = plan;
  const chance = plan.random.fork('ribs');
  return sides.flatMap((side) =>
    ribs.flatMap(([rib, endZ, endAngle, cartilage]) => {
      const z = endZ + chance.between(-4, 4);
      const ends = ribEnds(plan, side, rib, z, endAngle + chance.between(-2, 2));
      const tip = ends.at(-1)!;
      const joint = cartilage ? cartilageEnds(plan, side, [z, endAngle], cartilage) : [];
      const chain = cartilage ? [tip, ...joint] : [];
      return [
        ...fill(tissue.cartilage, ...chain.slice(1).map((to, k) => flatRod(chain[k]!, to))),
        ...bone(rodChain(ends), 1.25, tissue.cortexBone, tissue.marrow),
      ];
    }),
  );
}

function vertebraOf(rib: number): { z: number; halfWidth: number; halfDepth: number } {
  const found = vertebrae.find(({ name }) => name === `T${rib}`);
  return found ?? { z: 222 + (8 - rib) * 26, halfWidth: 15.5, halfDepth: 14.4 };
}

function ribEnds(plan: AbdomenPlan, side: 1 | -1, rib: number, endZ: number, endAngle: number): RodEnd[] {
  const { frame } = plan;
  const v = vertebraOf(rib);
  const neck = (x: number, y: number, z: number, half: number): RodEnd => ({
    at: [frame.spineX(v.z) + side * x, frame.spineY(v.z) + y, z],
    thinDirection: normalize([side * 0.35, 0.94, 0]),
    halfThicknessMm: half,
    halfWidthMm: half + 1.4,
  });
  const top = v.z + 8;
  const head = [
    neck(v.halfWidth + 1, v.halfDepth - 6, top, 3.8),
    neck(v.halfWidth + 9, v.halfDepth + 3, top - 2, 3.2),
    neck(rib > 10 ? 28 : 36, v.halfDepth + 13, v.z + 4, 3.6),
  ];
  const startAngle = rib > 10 ? 158 : 154;
  const steps = Math.ceil((startAngle - endAngle) / 3);
  const shaft = Array.from({ length: steps + 1 }, (_, k) => {
    const t = k / steps;
    const fall = t * t * (1.9 - 0.9 * t);
    const z = v.z + (endZ - v.z) * (0.35 * t + 0.65 * fall);
    return onWall(plan, side, startAngle + (endAngle - startAngle) * t, z, 4.6, k === steps ? 5.4 : 6);
  });
  return [...smoothEnds([...head, ...shaft.slice(0, 3)], 3), ...shaft.slice(3)];
}

function cartilageEnds(
  plan: AbdomenPlan,
  side: 1 | -1,
  from: readonly [z: number, angle: number],
  to: readonly [z: number, angle: number],
): RodEnd[] {
  const steps = Math.max(4, Math.ceil(Math.abs(from[1] - to[1]) / 3));
  return Array.from({ length: steps }, (_, k) => {
    const t = (k + 1) / steps;
    const sag = -0.22 * (to[0] - from[0]) * Math.sin(Math.PI * t);
    const end = onWall(
      plan,
      side,
      from[1] + (to[1] - from[1]) * t,
      from[0] + (to[0] - from[0]) * t + sag,
      4.4,
      5.6,
    );
    return { ...end, halfThicknessMm: 3.8 };
  });
}

/** The point of the wall at an angle round the cavity, by stepping outwards along the ray from its middle. */
function onWall(
  plan: AbdomenPlan,
  side: 1 | -1,
  angle: number,
  z: number,
  outMm: number,
  halfWidthMm: number,
): RodEnd {
  const radians = (angle * Math.PI) / 180;
  const [dx, dy] = [side * Math.sin(radians), -Math.cos(radians)];
  const { cavity } = plan.frame;
  let r = 40;
  for (let n = 0; n < 40; n++) {
    const d = cavity.distance(dx * r, -8 + dy * r, z) - outMm;
    r -= d * 0.7;
    if (Math.abs(d) < 0.05) break;
  }
  const at: Triple = [dx * r, -8 + dy * r, z];
  const slope = (k: 0 | 1) => {
    const step = k === 0 ? ([1, 0] as const) : ([0, 1] as const);
    return (
      cavity.distance(at[0] + step[0], at[1] + step[1], z) -
      cavity.distance(at[0] - step[0], at[1] - step[1], z)
    );
  };
  return { at, thinDirection: normalize([slope(0), slope(1), 0]), halfThicknessMm: 3.2, halfWidthMm };
}
