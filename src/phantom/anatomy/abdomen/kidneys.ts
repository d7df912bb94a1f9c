import { type Triple, add, cross, eachAxis, normalize, scale } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { type Axes, ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { sampled } from '../../shapes/sampled.ts';
import type { Solid } from '../../solid.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { sides } from './abdomen-plan.ts';

/** One kidney with the way of its urine. */
export interface Kidney {
  readonly side: 1 | -1;
  readonly centre: Triple;
  readonly solid: Solid;
  /** Renal pelvis to bladder: centre line and lumen radius, mm. */
  readonly ureter: readonly Waypoint[];
  readonly layers: readonly Layer[];
}

/** How far urine is held up on each side: the widening of pelvis and calyces, and down to where. */
export interface Obstruction {
  readonly side: 1 | -1;
  /** Share of the ureter's way, 0 at the pelvis and 1 at the bladder. */
  readonly at: number;
  /** Extra radius of the renal pelvis, mm. */
  readonly widenMm: number;
}

export function createKidneys(plan: AbdomenPlan, obstruction?: Obstruction): readonly [Kidney, Kidney] {
  return sides.map((side) =>
    createKidney(plan, side, obstruction?.side === side ? obstruction : undefined),
  ) as unknown as readonly [Kidney, Kidney];
}

function createKidney(plan: AbdomenPlan, side: 1 | -1, obstruction?: Obstruction): Kidney {
  const { tissue, uneven } = plan;
  const chance = plan.random.fork(`kidney ${side}`);
  const j = (mm: number) => chance.between(-mm, mm);
  const centre: Triple = [side * (67 + j(2)), 23 + j(2), (side > 0 ? 60 : 42) + j(6)];
  // Upper poles lean inwards and back; the hilum looks forwards and inwards.
  const long = normalize([-side * (0.22 + j(0.04)), 0.16, 1]);
  const hilum = normalize([-side, -0.62 + j(0.1), 0.1]);
  const inward = normalize(add(hilum, scale(long, -dotOf(hilum, long))));
  const axes: Axes = [inward, cross(long, inward), long];
  const grow = 1 + (obstruction ? 0.06 : 0) + j(0.04);
  const size: Triple = [27 * grow, 25.5 * grow, 55 * grow];
  const at = (u: number, v: number, w: number): Triple =>
    eachAxis((k) => centre[k]! + u * axes[0][k]! + v * axes[1][k]! + w * axes[2][k]!);
  const wide = obstruction?.widenMm ?? 0;
  const outer = displace(ellipsoid(centre, size, axes), 2, (x, y, z) => 2 * uneven(x, y + 40 * side, z));
  const sinus = union(
    [
      ellipsoid(at(13, 0, 0), [17 + wide * 0.8, 9 + wide * 0.6, 28], axes),
      ellipsoid(at(24, 0, 0), [14, 8 + wide * 0.4, 15], axes),
    ],
    6,
  );
  const solid = sampled(outer, 1.2);
  const pyramids = union(
    [-34, -22, -10, 3, 16, 28, 37].flatMap((w, k) =>
      [-1, 0, 1].flatMap((turn): Solid[] => {
        if (turn === 0 && k % 2 === 0 && k > 0 && k < 6) return [];
        const from = at(2 - Math.abs(turn) * -4, turn * 8, w * 0.55);
        const reach = turn === 0 ? 17 : 12;
        const to = at(2 - reach * (turn === 0 ? 1 : 0.45), turn * 16 * Math.sqrt(1 - (w / 58) ** 2), w);
        return [roundCone(from, to, 2.6, 6.2)];
      }),
    ),
  );
  const medulla = intersection(pyramids, inflate(outer, -6.2));
  const calyces = [-26, -13, 0, 12, 25].flatMap((w, k) => {
    const turn = k % 2 === 0 ? 1 : -1;
    const r = 1.2 + wide * 0.55;
    return [
      roundCone(at(17, 0, w * 0.25), at(7, turn * 3, w * 0.8), 1.6 + wide * 0.5, r),
      roundCone(at(7, turn * 3, w * 0.8), at(2, turn * 6, w), r, 2.2 + wide * 0.75),
    ];
  });
  const pelvis = union(
    [
      ...calyces,
      roundCone(at(15, 0, 9), at(17, 0, -9), 2.2 + wide * 0.8, 2.6 + wide * 0.8),
      roundCone(at(17, 0, 0), at(29, 1, -9), 3.6 + wide, 3 + wide * 0.9),
      roundCone(at(29, 1, -9), at(33, 2, -22), 3 + wide * 0.9, 2 + wide * 0.45),
    ],
    3,
  );
  const ureter = ureterPath(plan, side, at(33, 2, -22), obstruction);
  const fascia: Solid = {
    bounds: inflate(outer, 14).bounds,
    distance: (x, y, z) => Math.abs(outer.distance(x, y, z) - 9 - 2 * uneven(z, y, x)) - 0.35,
  };
  const hold = inflate(plan.frame.cavity, -1);
  return {
    side,
    centre,
    solid,
    ureter,
    layers: [
      ...fill(tissue.fascia, intersection(fascia, hold)),
      ...fill(tissue.cortex, subtraction(solid, inflate(sinus, -1))),
      ...fill(tissue.medulla, subtraction(medulla, sinus)),
      ...fill(tissue.sinusFat, intersection(sinus, inflate(solid, 1))),
      ...fill(tissue.vesselWall, inflate(pelvis, 0.8)),
      ...fill(tissue.pelvis, pelvis),
      ...fill(tissue.muscle, ...tube(ureter, 0.9)),
      ...fill(tissue.pelvis, ...tube(ureter)),
    ],
  };
}

const dotOf = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Down the front of the psoas, over the iliac vessels, round the side wall of the pelvis into the bladder. */
function ureterPath(plan: AbdomenPlan, side: 1 | -1, from: Triple, obstruction?: Obstruction): Waypoint[] {
  const w = plan.frame.width;
  // biome-ignore format: x on the left, y, z
  const line: readonly Triple[] = [
    [from[0] * side, from[1], from[2]], [40 * w, -9, 6], [37 * w, -16, -30], [35 * w, -23, -62], [40 * w, -20, -92],
    [51 * w, 4, -122], [50 * w, 14, -148], [36 * w, 4, -172], [20 * w, -9, -184],
  ];
  const smooth = smoothPath(
    line.map(([x, y, z]): Waypoint => [side * x, y, z, 1.2]),
    4,
  );
  return smooth.map(([x, y, z], k) => {
    const share = k / (smooth.length - 1);
    const held = obstruction && share <= obstruction.at;
    return [x, y, z, held ? 1.6 + obstruction.widenMm * 0.28 : 1.1];
  });
}
