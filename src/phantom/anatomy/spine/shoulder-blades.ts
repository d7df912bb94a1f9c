import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace } from '../../shapes/combine.ts';
import type { Solid } from '../../solid.ts';
import { column } from './column.ts';
import { remembered } from './remembered.ts';
import type { SpinePlan } from './spine-plan.ts';

const sides = [1, -1] as const;

/** The inner parts of both shoulder blades between their muscles, arms up, as far as a scan of the spine shows them. */
export function shoulderBlades({ line, tissue, bone, random }: SpinePlan): Layer[] {
  const uneven = createNoiseField(random.fork('blades'), 20);
  return sides.flatMap((side) => {
    const part = (aside: number, behind: number, halfWidth: number, halfDepth: number): Solid =>
      column(line, line.heightOf(9.9), line.heightOf(18), (p) => {
        const full = Math.sqrt(Math.max(0, Math.min(1, (p.rank - 9.9) / 2.5)));
        const out = aside + 26 * (1 - full);
        return {
          x: 0.4 * p.x + side * out,
          y: p.y + behind - 0.0042 * (out - 40) ** 2,
          halfWidth: halfWidth * full,
          halfDepth: halfDepth * full,
          turn: -side * 0.42,
        };
      });
    const soft = (solid: Solid) => displace(solid, 3, (x, y, z) => 3 * uneven(x, y, z * 0.5));
    const blade = remembered(displace(part(112, 53, 46, 2.2), 1, (x, y, z) => uneven(y, z, x)));
    const hu = (x: number, y: number, z: number) => {
      const compact = Math.max(0, Math.min(1, (1.3 + blade.distance(x, y, z)) / 0.7 + 0.5));
      return 200 + compact * (bone.cortexHu - 200);
    };
    return [
      ...fill(tissue.muscle, soft(part(104, 44, 44, 7)), soft(part(116, 62, 42, 8))),
      { solid: blade, tissue: { hu: 0, texture: hu } },
    ];
  });
}
