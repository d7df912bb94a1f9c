import { z } from 'zod';
import type { Random } from '../../../base/random.ts';
import type { Chest } from '../../anatomy/chest/chest.ts';
import type { ChestChange } from '../../anatomy/chest/chest-change.ts';
import { fissureDistance } from '../../anatomy/chest/lobes.ts';
import { createNoiseField } from '../../noise-field.ts';
import { findingKind, type PlacedFinding } from '../finding-kind.ts';
import { ballIn, depthAt, gapMl } from './deepest-gap.ts';
import { type Side, sideSchema, signOf } from './side.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('pneumothorax'),
  side: sideSchema,
  /** How far the lung has drawn back in front, about, mm. */
  rimMm: z.number().min(8).max(45),
});

/** Where the rim is measured: beside the midline, at the height where the main bronchi part. */
const rimAt = { asideMm: 60, z: -4 } as const;

const rising = (t: number) => {
  const c = Math.min(1, Math.max(0, t));
  return c * c * (3 - 2 * c);
};

/** Air between lung and chest wall of a patient on the back: most of it in front and at the apex. */
function airOf(side: Side, rimMm: number, random: Random): ChestChange {
  const uneven = createNoiseField(random.fork('edge'), 26);
  return {
    pleuralGap: {
      side: signOf(side),
      holds: 'air',
      depthMm(x, y, z) {
        const front = rising((58 - y) / 100);
        const apex = 0.8 * rising((z - 15) / 60);
        const share = 0.1 + 0.9 * (1 - (1 - front) * (1 - apex));
        // The lobes come apart at their fissures.
        const notch = 5 * Math.exp(-((fissureDistance(x, y, z) / 7) ** 2));
        return rimMm * share + share * (notch + 0.12 * rimMm * uneven(x, y, z));
      },
    },
  };
}

/** A pneumothorax without shift of the mediastinum; measured where the carina is. */
export const pneumothorax = findingKind({
  kind: 'pneumothorax',
  anatomy: 'chest',
  schema,
  example: { id: 'pneumothorax', kind: 'pneumothorax', side: 'right', rimMm: 26 },
  shape: ({ side, rimMm }, random) => airOf(side, rimMm, random),
  place({ lungs }: Chest, { id, kind, side }): PlacedFinding {
    const filled = lungs.filled;
    if (!filled) throw new Error('pneumothorax: the chest was built without its air');
    const sign = signOf(side);
    const rim = depthAt(filled, sign * rimAt.asideMm, rimAt.z);
    if (!rim) throw new Error('pneumothorax: no air in front at the level of the carina');
    const ml = gapMl(filled, sign);
    return {
      id,
      kind,
      region: ballIn(filled.gap, rim),
      layers: [],
      place: `${side} pleural space`,
      measures: {
        rim: { quantity: 'Depth of the rim', value: rim.mm, unit: 'mm', points: [rim.from, rim.to] },
        volume: { quantity: 'Volume of the air', value: ml, unit: 'mL' },
        lungShare: {
          quantity: 'Share of the space that the lung still fills',
          value: filled.lungShare,
          unit: '1',
        },
      },
      facts: { side, otherSide: side === 'left' ? 'right' : 'left', mediastinum: 'midline' },
    };
  },
});
