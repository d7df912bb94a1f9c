import { z } from 'zod';
import type { Random } from '../../../base/random.ts';
import { normalize, type Triple } from '../../../imaging/vector.ts';
import type { Head, HeadChange } from '../../anatomy/head/head.ts';
import { halfWidthOf, massEffectOf, septumAt, shiftedSeptum } from '../../anatomy/head/mass-effect.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill } from '../../scene.ts';
import type { Solid } from '../../solid.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('subdural'),
  side: z.enum(['left', 'right']),
  /** Where it is thickest, mm. */
  thicknessMm: z.number().min(4).max(20),
  shiftMm: z.number().min(0).max(12),
});
type Spec = z.infer<typeof schema>;

/** Thickness of the dura, mm: the blood lies on its inner side. */
const duraMm = 0.7;

const sideOf = ({ side }: Spec): 1 | -1 => (side === 'left' ? 1 : -1);

/** Fresh blood between dura and brain: a crescent over one hemisphere that pushes the brain to the other side. */
export const subdural = findingKind({
  kind: 'subdural',
  anatomy: 'head',
  schema,
  example: { id: 'blood', kind: 'subdural', side: 'right', thicknessMm: 12, shiftMm: 6 },
  shape(spec, random): HeadChange {
    const layerMm = layerOf(spec, random);
    const plan = { side: sideOf(spec), shiftMm: spec.shiftMm, layerMm, sulci: 0.2, ventricle: 0.55 };
    return { massEffect: massEffectOf(plan) };
  },
  place(head: Head, spec, random) {
    const { cavity, tissue } = head.plan;
    const s = sideOf(spec);
    const layerMm = layerOf(spec, random);
    const halfWidth = halfWidthOf(cavity, s);
    const uneven = createNoiseField(random.fork('surface'), 9);
    const region: Solid = {
      bounds: { min: [s > 0 ? 0 : -75, -88, 14], max: [s > 0 ? 75 : 0, 90, 122] },
      distance(x, y, z) {
        const layer = layerMm(y, z);
        if (layer < 0.2) return 3;
        const depth = -cavity.distance(x, y, z) - duraMm;
        // It lies on the side of the brain, not on the floor of the fossae.
        const aside = halfWidth(y, z) - s * x - 2.2 * layer - 1;
        const thick = depth - layer - 0.5 * uneven(x, y, z) * Math.min(1, layer / 4);
        return Math.max(-depth, thick, 0.4 * aside, 5 - s * x);
      },
    };
    const ends = thickest(cavity, region, s);
    const thickness = Math.hypot(...ends[0].map((v, k) => v - ends[1][k]!));
    const shift = shiftedSeptum({ side: s, shiftMm: spec.shiftMm });
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: fill(tissue.clot, region),
      place: `over the ${spec.side} hemisphere`,
      facts: { side: spec.side, otherSide: spec.side === 'left' ? 'right' : 'left' },
      measures: {
        thickness: { quantity: 'Greatest thickness', value: thickness, unit: 'mm', points: ends },
        midlineShift: {
          quantity: 'Midline shift',
          value: spec.shiftMm,
          unit: 'mm',
          points: [[0, septumAt.y, septumAt.z], [...shift]],
        },
      },
    };
  },
});

/** Thickness of the crescent over a place of the hemisphere, mm; `random` says where its middle is. */
function layerOf({ thicknessMm }: Spec, random: Random) {
  const chance = random.fork('middle');
  const [y0, z0] = [chance.between(-14, 8), chance.between(56, 66)];
  const [long, high] = [chance.between(66, 76), chance.between(42, 48)];
  // It thins out above the floor of the middle fossa.
  const low = z0 - 30;
  return (y: number, z: number) => {
    const left = 1 - ((y - y0) / long) ** 2 - ((z - z0) / (z < z0 ? low : high)) ** 2;
    return left <= 0 ? 0 : thicknessMm * left ** 0.65;
  };
}

/** The thickest place in any axial plane, square to the inner table: on the dura, and on the brain. */
function thickest(cavity: Solid, region: Solid, s: 1 | -1): [Triple, Triple] {
  let best: [Triple, Triple] | undefined;
  let most = 0;
  for (let z = 44; z <= 78; z += 2)
    for (let y = -34; y <= 30; y += 2) {
      let x = 76;
      while (x > 20 && region.distance(s * x, y, z) > 0) x -= 0.25;
      const slope = (k: 0 | 1) =>
        cavity.distance(s * x + (k ? 0 : 1), y + k, z) - cavity.distance(s * x - (k ? 0 : 1), y - k, z);
      const [nx, ny] = normalize([slope(0), slope(1), 0]);
      let depth = 0.5;
      while (depth < 30 && region.distance(s * x - depth * nx, y - depth * ny, z) < 0) depth += 0.05;
      if (depth <= most) continue;
      most = depth;
      best = [
        [s * x, y, z],
        [s * x - depth * nx, y - depth * ny, z],
      ];
    }
  if (!best) throw new Error('subdural: no blood found');
  return best;
}
