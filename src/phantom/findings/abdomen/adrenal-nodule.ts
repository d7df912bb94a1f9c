import { z } from 'zod';
import type { Abdomen } from '../../anatomy/abdomen/abdomen.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill } from '../../scene.ts';
import { lobulatedBody } from '../../shapes/lobulated-body.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('adrenal-nodule'),
  side: z.enum(['left', 'right']),
  meanDiameterMm: z.number().min(12).max(34),
  /** Mean attenuation in the phase that is scanned. */
  hu: z.number().min(-20).max(120),
});

/** Middle of the gland's body, LPS mm. */
const sites = { left: [41, -7, 97], right: [-33, 13, 103] } as const;

/** A smooth, round nodule of one adrenal gland. */
export const adrenalNodule = findingKind({
  kind: 'adrenal-nodule',
  anatomy: 'abdomen',
  schema,
  example: { id: 'nodule', kind: 'adrenal-nodule', side: 'left', meanDiameterMm: 22, hu: 3 },
  place(_body: Abdomen, spec, random) {
    const [x, y, z] = sites[spec.side];
    const out = spec.meanDiameterMm / 5;
    const centre = [x + random.between(-1, 1), y - (spec.side === 'left' ? out : 0), z] as const;
    const region = lobulatedBody(
      {
        centre,
        meanDiameterMm: spec.meanDiameterMm,
        elongation: random.between(1.06, 1.16),
        lobulationMm: 0.5,
      },
      random.fork('shape'),
    );
    const field = createNoiseField(random.fork('texture'), 4);
    const tissue = { hu: spec.hu, texture: (a: number, b: number, c: number) => 4 * field(a, b, c) };
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: fill(tissue, region),
      place: `${spec.side} adrenal gland`,
      facts: { side: spec.side, gland: `${spec.side}-adrenal` },
    };
  },
});
