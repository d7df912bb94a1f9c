import { z } from 'zod';
import { lobes } from '../anatomy/chest/lobes.ts';
import { findingKind } from './finding-kind.ts';
import { lobulatedBody } from './lobulated-body.ts';
import { findLungSite } from './lung-site.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('granuloma'),
  lobe: z.enum(lobes),
  meanDiameterMm: z.number().min(2).max(8),
});

/** A small, wholly calcified granuloma: the harmless spot beside the one that matters. */
export const granuloma = findingKind({
  kind: 'granuloma',
  schema,
  example: { id: 'granuloma', kind: 'granuloma', lobe: 'left-lower', meanDiameterMm: 4.2 },
  place(chest, spec, random) {
    const radiusMm = spec.meanDiameterMm / 2 + 0.4;
    const depthMm = [radiusMm + 2, radiusMm + 14] as const;
    const centre = findLungSite(chest, { lobe: spec.lobe, radiusMm, vesselMm: 0.8, depthMm }, random);
    const body = { centre, meanDiameterMm: spec.meanDiameterMm, elongation: 1.08, lobulationMm: 0.25 };
    const solid = lobulatedBody(body, random.fork('shape'));
    return { id: spec.id, kind: spec.kind, lobe: spec.lobe, solid, tissue: chest.plan.tissue.calcification };
  },
});
