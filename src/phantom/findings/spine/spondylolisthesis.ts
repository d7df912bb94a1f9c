import { z } from 'zod';
import { distance, type Triple } from '../../../imaging/vector.ts';
import { toBone, toPatient } from '../../anatomy/spine/frame.ts';
import { cornerOf, neighbourOf, vertebraOf } from '../../anatomy/spine/mid-line.ts';
import type { Spine } from '../../anatomy/spine/spine.ts';
import type { SpineChange } from '../../anatomy/spine/spine-change.ts';
import { findingKind } from '../finding-kind.ts';
import { canalSpan } from './canal-span.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('spondylolisthesis'),
  level: z.enum(['L3', 'L4']),
  /** How far the body has moved from its usual place; the truth is measured between the end plates. */
  slipMm: z.number().min(3).max(20),
  discShare: z.number().min(0.3).max(1),
});

/** A lumbar body that has slipped forwards by wear, and narrows the canal; its region is that body. */
export const spondylolisthesis = findingKind({
  kind: 'spondylolisthesis',
  anatomy: 'spine',
  schema,
  example: { id: 'slip', kind: 'spondylolisthesis', level: 'L4', slipMm: 6, discShare: 0.55 },
  shape: ({ level, slipMm, discShare }): SpineChange => ({
    slip: { level, mm: slipMm },
    thinDisc: { level, share: discShare },
    wear: 0.6,
    trabecularHu: 125,
  }),
  place(spine: Spine, spec) {
    const upper = vertebraOf(spine, spec.level);
    const lower = neighbourOf(spine, spec.level, -1)!;
    const [front, back] = (['front', 'back'] as const).map((where) => cornerOf(lower, 'upper', where)) as [
      Triple,
      Triple,
    ];
    const depth = distance(front, back);
    const ownCorner = toBone(
      lower.level.frame,
      toPatient(upper.level.frame, cornerOf(upper, 'lower', 'back')),
    );
    // Along the lower end plate, from its hind corner to under the upper body's.
    const along = [0, back[1] - front[1], back[2] - front[2]].map((c) => c / depth);
    const slip = (back[1] - ownCorner[1]) * along[1]! + (back[2] - ownCorner[2]) * along[2]!;
    const foot: Triple = [0, back[1] - slip * along[1]!, back[2] - slip * along[2]!];
    const inPatient = (p: Triple) => toPatient(lower.level.frame, p);
    const canal = canalSpan(spine, inPatient(back), lower.level.frame);
    const percent = (100 * slip) / depth;
    return {
      id: spec.id,
      kind: spec.kind,
      region: upper.bodySolid,
      layers: [],
      place: `${spec.level} on ${lower.level.name}`,
      facts: {
        level: spec.level,
        below: lower.level.name,
        grade: percent < 25 ? 'I' : percent < 50 ? 'II' : 'III',
      },
      measures: {
        slip: {
          quantity: 'Slip along the lower end plate',
          value: slip,
          unit: 'mm',
          points: [inPatient(back), inPatient(foot)],
        },
        plateDepth: {
          quantity: 'Depth of the lower end plate',
          value: depth,
          unit: 'mm',
          points: [inPatient(front), inPatient(back)],
        },
        slipPercent: {
          quantity: 'Slip as per cent of the depth of the lower end plate',
          value: percent,
          unit: '1',
        },
        canalDepth: {
          quantity: 'Depth of the bony canal at the slip',
          value: distance(...canal),
          unit: 'mm',
          points: canal,
        },
      },
    };
  },
});
