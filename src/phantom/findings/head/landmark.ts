import { z } from 'zod';
import type { Triple } from '../../../imaging/vector.ts';
import type { Head } from '../../anatomy/head/head.ts';
import { type Landmark, landmarkNames } from '../../anatomy/head/landmarks.ts';
import { intersection, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { Bounds } from '../../solid.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('head-landmark'),
  structure: z.enum(landmarkNames),
});

/** A normal structure that a question points to or asks for: what lies near its middle of it. It paints nothing. */
export const headLandmark = findingKind({
  kind: 'head-landmark',
  anatomy: 'head',
  schema,
  example: { id: 'structure', kind: 'head-landmark', structure: 'pineal' },
  place(head: Head, spec) {
    const { at, reachMm, words, tissue }: Landmark = head.landmarks[spec.structure];
    const size: Triple = typeof reachMm === 'number' ? [reachMm, reachMm, reachMm] : [...reachMm];
    const near = ellipsoid([...at], size);
    const drawn = head.scene.layers
      .filter((layer) => layer.tissue === head.plan.tissue[tissue] && meet(layer.solid.bounds, near.bounds))
      .map(({ solid }) => solid);
    return {
      id: spec.id,
      kind: spec.kind,
      region: intersection(near, union(drawn)),
      layers: [],
      place: words,
    };
  },
});

const meet = (a: Bounds, b: Bounds): boolean =>
  [0, 1, 2].every((axis) => a.min[axis]! <= b.max[axis]! && a.max[axis]! >= b.min[axis]!);
