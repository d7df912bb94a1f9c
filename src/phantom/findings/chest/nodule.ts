import { z } from 'zod';
import type { Chest } from '../../anatomy/chest/chest.ts';
import { lobeName, lobes } from '../../anatomy/chest/lobes.ts';
import { fill } from '../../scene.ts';
import { findingKind } from '../finding-kind.ts';
import { lobulatedBody } from '../../shapes/lobulated-body.ts';
import { findLungSite } from './lung-site.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('nodule'),
  lobe: z.enum(lobes),
  meanDiameterMm: z.number().min(3).max(30),
  elongation: z.number().min(1).max(1.4),
  lobulationMm: z.number().min(0).max(2),
});

/** A solid nodule of soft tissue in a lung, clear of pleura, fissures and larger vessels. */
export const nodule = findingKind({
  kind: 'nodule',
  anatomy: 'chest',
  schema,
  example: {
    id: 'nodule',
    kind: 'nodule',
    lobe: 'right-upper',
    meanDiameterMm: 12.4,
    elongation: 1.14,
    lobulationMm: 0.7,
  },
  place(chest: Chest, spec, random) {
    const radiusMm = (spec.meanDiameterMm / 2) * spec.elongation + spec.lobulationMm;
    const depthMm = [radiusMm + 5, radiusMm + 22] as const;
    const centre = findLungSite(chest, { lobe: spec.lobe, radiusMm, vesselMm: 1.1, depthMm }, random);
    const region = lobulatedBody({ ...spec, centre }, random.fork('shape'));
    const tissue = chest.plan.tissue.nodule;
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
