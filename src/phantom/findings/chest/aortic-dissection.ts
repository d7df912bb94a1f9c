import { z } from 'zod';
import { add, scale } from '../../../imaging/vector.ts';
import type { Chest } from '../../anatomy/chest/chest.ts';
import type { ChestChange } from '../../anatomy/chest/chest-change.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('aortic-dissection'),
  type: z.enum(['A', 'B']),
  /** How much wider than usual the aorta is where it is widest, in diameter, mm. */
  widerMm: z.number().min(4).max(20),
});

/** A split of the aorta's wall into two channels; measured outside to outside at the right pulmonary artery. */
export const aorticDissection = findingKind({
  kind: 'aortic-dissection',
  anatomy: 'chest',
  schema,
  example: { id: 'dissection', kind: 'aortic-dissection', type: 'B', widerMm: 14 },
  shape({ type, widerMm }, random): ChestChange {
    const radius = widerMm / 2;
    return {
      aorta: {
        ascendingMm: type === 'A' ? radius : 0.6,
        descendingMm: type === 'A' ? radius * 0.55 : radius,
        split: {
          type,
          turn: random.between(-0.5, 0.9) + (type === 'A' ? 2.4 : 1.8),
          twistPerMm: random.between(0.003, 0.007),
          offset: random.between(-0.3, -0.12),
        },
      },
    };
  },
  place({ dissection, plan }: Chest, { id, kind, type }) {
    if (!dissection) throw new Error('aortic dissection: the chest was built without its flap');
    const { centre, acrossAxial, outerRadiusMm: r } = dissection.level;
    const ends = [add(centre, scale(acrossAxial, -r)), add(centre, scale(acrossAxial, r))] as const;
    return {
      id,
      kind,
      region: ellipsoid(centre, [r, r, r]),
      layers: [],
      place: type === 'A' ? 'ascending aorta, arch and descending aorta' : 'descending aorta',
      measures: {
        diameter: { quantity: 'Outer diameter', value: 2 * r, unit: 'mm', points: ends },
        trueLumen: { quantity: 'True lumen', value: plan.tissue.arterial.hu, unit: "[hnsf'U]" },
        falseLumen: { quantity: 'False lumen', value: plan.tissue.falseLumen.hu, unit: "[hnsf'U]" },
      },
      facts: { type, segment: type === 'A' ? 'ascending' : 'descending' },
    };
  },
});
