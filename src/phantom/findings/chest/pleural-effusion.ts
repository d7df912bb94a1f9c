import { z } from 'zod';
import type { Chest } from '../../anatomy/chest/chest.ts';
import type { ChestChange } from '../../anatomy/chest/chest-change.ts';
import { findingKind, type PlacedFinding } from '../finding-kind.ts';
import { ballIn, deepestOf, gapMl } from './deepest-gap.ts';
import { sideSchema, signOf } from './side.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('pleural-effusion'),
  side: sideSchema,
  /** Depth of the fluid behind the lung's base, about, mm. */
  depthMm: z.number().min(12).max(90),
  /** Mean attenuation of the fluid, HU. */
  hu: z.number().min(-5).max(60),
});

/** Heights at which it is measured, mm: behind the lower half of the heart, above both domes. */
const aboveDome = Array.from({ length: 17 }, (_, k) => -98 + 3 * k);

const rising = (t: number) => {
  const c = Math.min(1, Math.max(0, t));
  return c * c * (3 - 2 * c);
};

/** Free fluid of a patient on the back: a crescent behind the lung, deepest above the diaphragm. */
function fluidOf({ side, depthMm, hu }: z.infer<typeof schema>): ChestChange {
  return {
    pleuralGap: {
      side: signOf(side),
      holds: 'fluid',
      hu,
      // The fluid's edge climbs along the wall and thins out: the meniscus.
      depthMm: (_x, y, z) => depthMm * rising((y + 12) / 88) * rising((62 - z) / 165),
    },
  };
}

/** A free pleural effusion with the lung beneath it airless; measured from front to back where it is deepest. */
export const pleuralEffusion = findingKind({
  kind: 'pleural-effusion',
  anatomy: 'chest',
  schema,
  example: { id: 'effusion', kind: 'pleural-effusion', side: 'left', depthMm: 42, hu: 9 },
  shape: (spec) => fluidOf(spec),
  place({ lungs }: Chest, { id, kind, side }): PlacedFinding {
    const filled = lungs.filled;
    if (!filled) throw new Error('pleural effusion: the chest was built without its fluid');
    const sign = signOf(side);
    const depth = deepestOf(filled, sign, aboveDome);
    return {
      id,
      kind,
      region: ballIn(filled.gap, depth),
      layers: [],
      place: `${side} pleural space`,
      measures: {
        depth: {
          quantity: 'Greatest depth from front to back',
          value: depth.mm,
          unit: 'mm',
          points: [depth.from, depth.to],
        },
        volume: { quantity: 'Volume of the fluid', value: gapMl(filled, sign), unit: 'mL' },
      },
      facts: { side, otherSide: side === 'left' ? 'right' : 'left' },
    };
  },
});
