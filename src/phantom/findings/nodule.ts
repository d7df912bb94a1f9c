import { z } from 'zod';
import { lobes } from '../anatomy/chest/lobes.ts';
import { findingKind } from './finding-kind.ts';
import { lobulatedBody } from './lobulated-body.ts';
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
  schema,
  example: {
    id: 'nodule',
    kind: 'nodule',
    lobe: 'right-upper',
    meanDiameterMm: 12.4,
    elongation: 1.14,
    lobulationMm: 0.7,
  },
  place(chest, spec, random) {
    const radiusMm = (spec.meanDiameterMm / 2) * spec.elongation + spec.lobulationMm;
    const depthMm = [radiusMm + 5, radiusMm + 22] as const;
    const centre = findLungSite(chest, { lobe: spec.lobe, radiusMm, vesselMm: 1.1, depthMm }, random);
    const solid = lobulatedBody({ ...spec, centre }, random.fork('shape'));
    return { id: spec.id, kind: spec.kind, lobe: spec.lobe, solid, tissue: chest.plan.tissue.nodule };
  },
});
