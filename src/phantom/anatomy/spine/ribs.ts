import { normalize, type Triple } from '../../../imaging/vector.ts';
import type { Layer } from '../../scene.ts';
import { union } from '../../shapes/combine.ts';
import type { RodEnd } from '../../shapes/flat-rod.ts';
import { rodChain, smoothEnds } from '../bone.ts';
import { toPatient } from './frame.ts';
import { remembered } from './remembered.ts';
import type { SpinePlan } from './spine-plan.ts';
import type { Trunk } from './trunk.ts';

const sides = [1, -1] as const;

/** The hind parts of the ribs, from their heads at the discs round to the side of the chest. */
export function ribLayers(plan: SpinePlan, trunk: Trunk): Layer[] {
  const { vertebrae, bone, random } = plan;
  const chance = random.fork('ribs');
  return vertebrae
    .filter(({ level }) => level.name.startsWith('T'))
    .flatMap(({ level }) =>
      sides.map((side): Layer => {
        const rib = Number(level.name.slice(1));
        const [a, b] = [level.widthMm / 2, level.depthMm / 2];
        const h = (level.frontMm + level.backMm) / 2;
        const floating = rib > 10;
        const at = (x: number, y: number, z: number) => toPatient(level.frame, [side * x, y, z]);
        const end = (where: Triple, thin: Triple, halfThicknessMm: number, halfWidthMm: number): RodEnd => ({
          at: where,
          thinDirection: normalize([side * thin[0], thin[1], thin[2]]),
          halfThicknessMm,
          halfWidthMm,
        });
        const tip = level.transverseMm;
        const head = floating
          ? [
              end(at(a + 1.5, b - 5, h * 0.3), [0.2, 1, 0], 3.8, 5),
              end(at(a + 13, b + 5, h * 0.3), [0.3, 1, 0], 3, 4.6),
            ]
          : [
              end(at(a + 0.5, b - 4, h / 2 + 1), [0.2, 1, 0], 4.2, 5.4),
              end(at(a + 6, b + 3, h / 2), [0.4, 1, 0], 3, 4.8),
              end(at(tip - 1, b + 13.5, h * 0.4), [0.4, 1, 0], 3.4, 5),
            ];
        // On along the chest wall, sinking as it goes forwards.
        const slope = rib === 12 ? 0.75 : 0.42 + 0.03 * rib + chance.between(-0.03, 0.03);
        const reach = rib === 12 ? 62 + chance.between(-8, 16) : 122;
        const start = head.at(-1)!.at;
        const shaft: RodEnd[] = [];
        for (let x = tip + 12; x <= reach; x += 9) {
          const z = start[2] - 4 - slope * (x - tip) * (0.7 + 0.004 * x);
          const middle = plan.line.at(z).x;
          const [px, py] = wallPoint(trunk, middle + side * x, z);
          shaft.push(end([px, py, z], [0.25 + x / 160, 1 - x / 220, 0.1], 3.3, 6));
        }
        const ends = smoothEnds([...head, ...shaft], 4);
        const rod = remembered(union(rodChain(ends).map((piece) => piece(0))));
        const texture = (x: number, y: number, z: number) => {
          const depth = -rod.distance(x, y, z);
          const compact = Math.max(0, Math.min(1, (1.15 - depth) / 0.7 + 0.5));
          const spongy = 0.6 * bone.arch(x, y, z) - 20;
          return spongy + compact * (bone.cortexHu - spongy);
        };
        return { solid: rod, tissue: { hu: 0, texture } };
      }),
    );
}

/** The point of the chest wall behind x: a rib's thickness outside the pleura. */
function wallPoint({ inner }: Trunk, x: number, z: number): readonly [number, number] {
  let [near, far] = [-70, 110];
  for (let n = 0; n < 22; n++) {
    const y = (near + far) / 2;
    if (inner.distance(x, y, z) < 4.6) near = y;
    else far = y;
  }
  return [x, near];
}
