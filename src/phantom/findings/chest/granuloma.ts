import { z } from 'zod';
import type { Chest } from '../../anatomy/chest/chest.ts';
import { lobeName, lobes } from '../../anatomy/chest/lobes.ts';
import { fill } from '../../scene.ts';
import { findingKind } from '../finding-kind.ts';
import { lobulatedBody } from '../../shapes/lobulated-body.ts';
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
  anatomy: 'chest',
  schema,
  example: { id: 'granuloma', kind: 'granuloma', lobe: 'left-lower', meanDiameterMm: 4.2 },
  place(chest: Chest, spec, random) {
    const radiusMm = spec.meanDiameterMm / 2 + 0.4;
    const depthMm = [radiusMm + 2, radiusMm + 14] as const;
    const centre = findLungSite(chest, { lobe: spec.lobe, radiusMm, vesselMm: 0.8, depthMm }, random);
    const body = { centre, meanDiameterMm: spec.meanDiameterMm, elongation: 1.08, lobulationMm: 0.25 };
    const region = lobulatedBody(body, random.fork('shape'));
    const tissue = chest.plan.tissue.calcification;
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: fill(tissue, region),
      place: lobeName(spec.lobe),
      facts: { lobe: spec.lobe, side: spec.lobe.startsWith('left') ? 'left' : 'right' },
    };
  },
});
