import { z } from 'zod';
import type { Triple } from '../../../imaging/vector.ts';
import type { Head } from '../../anatomy/head/head.ts';
import { type Landmark, landmarkNames } from '../../anatomy/head/landmarks.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('head-landmark'),
  structure: z.enum(landmarkNames),
});

/** A normal structure that a question points to or asks for; it paints nothing. */
export const headLandmark = findingKind({
  kind: 'head-landmark',
  anatomy: 'head',
  schema,
  example: { id: 'structure', kind: 'head-landmark', structure: 'pineal' },
  place(head: Head, spec) {
    const { at, reachMm, words, tissue }: Landmark = head.landmarks[spec.structure];
    const size: Triple = typeof reachMm === 'number' ? [reachMm, reachMm, reachMm] : [...reachMm];
    return {
      id: spec.id,
      kind: spec.kind,
      region: ellipsoid([...at], size),
      tissue: head.plan.tissue[tissue],
      layers: [],
      place: words,
    };
  },
});
