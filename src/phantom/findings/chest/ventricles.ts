import { z } from 'zod';
import { normalize, type Triple } from '../../../imaging/vector.ts';
import type { Chest } from '../../anatomy/chest/chest.ts';
import type { ChestChange } from '../../anatomy/chest/chest-change.ts';
import type { Solid } from '../../solid.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('ventricles'),
  /** How much wider than usual each is. */
  right: z.number().min(0.8).max(1.35),
  left: z.number().min(0.7).max(1.1),
});

/** Both ventricles, usual or with a strained right one: their widths on axial slices and the ratio. */
export const ventricles = findingKind({
  kind: 'ventricles',
  anatomy: 'chest',
  schema,
  example: { id: 'ventricles', kind: 'ventricles', right: 1.16, left: 0.84 },
  shape: ({ right, left }): ChestChange => ({ ventricles: { right, left } }),
  place({ heart }: Chest, { id, kind }) {
    const [rv, lv] = [widest(heart.cavity.right, heart.longAxis), widest(heart.cavity.left, heart.longAxis)];
    return {
      id,
      kind,
      layers: [],
      place: 'heart',
      measures: {
        right: { quantity: 'Width of the right ventricle', value: rv.mm, unit: 'mm', points: rv.ends },
        left: { quantity: 'Width of the left ventricle', value: lv.mm, unit: 'mm', points: lv.ends },
        ratio: { quantity: 'Right to left ventricle', value: rv.mm / lv.mm, unit: '1' },
      },
      facts: { strained: rv.mm > lv.mm ? 'yes' : 'no' },
    };
  },
});

/** The widest place of a cavity on an axial slice, at right angles to the heart's long axis. */
function widest(cavity: Solid, longAxis: Triple): { mm: number; ends: readonly [Triple, Triple] } {
  const along = normalize([longAxis[0], longAxis[1], 0]);
  const across: Triple = [-along[1], along[0], 0];
  let best = {
    mm: 0,
    ends: [
      [0, 0, 0],
      [0, 0, 0],
    ] as readonly [Triple, Triple],
  };
  const at = (a: number, b: number, z: number): Triple => [
    20 + a * along[0] + b * across[0],
    -40 + a * along[1] + b * across[1],
    z,
  ];
  for (let z = -112; z <= -74; z += 2)
    for (let a = -45; a <= 60; a += 2) {
      let start: number | undefined;
      for (let b = -70; b <= 70; b += 0.5) {
        const inside = cavity.distance(...at(a, b, z)) < 0;
        if (inside) start ??= b;
        if (inside || start === undefined) continue;
        if (b - start > best.mm) best = { mm: b - start, ends: [at(a, start, z), at(a, b, z)] };
        start = undefined;
      }
    }
  return best;
}
