import { z } from 'zod';
import { distance } from '../../../imaging/vector.ts';
import { discPlace } from '../../anatomy/spine/discs.ts';
import { toPatient } from '../../anatomy/spine/frame.ts';
import { levelNames } from '../../anatomy/spine/levels.ts';
import { cornerOf, heightAt, vertebraOf } from '../../anatomy/spine/mid-line.ts';
import type { Spine } from '../../anatomy/spine/spine.ts';
import type { SpineChange } from '../../anatomy/spine/spine-change.ts';
import { findingKind } from '../finding-kind.ts';
import { canalSpan } from './canal-span.ts';
import { spokenName } from './spoken-name.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('landmark-vertebra'),
  level: z.enum(levelNames),
});

/** A healthy vertebra to be counted, named and measured; its region is its body. */
export const landmarkVertebra = findingKind({
  kind: 'landmark-vertebra',
  anatomy: 'spine',
  schema,
  example: { id: 'spotted', kind: 'landmark-vertebra', level: 'L2' },
  shape: (): SpineChange => ({ wear: 0.1, trabecularHu: 190 }),
  place(spine: Spine, spec) {
    const vertebra = vertebraOf(spine, spec.level);
    const middle = heightAt(vertebra, 'middle');
    const { frame, heightMm } = discPlace(spine.plan, levelNames.indexOf(spec.level));
    const disc = [1, -1].map((side) => toPatient(frame, [0, 0, (side * heightMm) / 2]));
    const canal = canalSpan(
      spine,
      toPatient(vertebra.level.frame, cornerOf(vertebra, 'lower', 'back')),
      vertebra.level.frame,
    );
    return {
      id: spec.id,
      kind: spec.kind,
      region: vertebra.bodySolid,
      layers: [],
      place: `${spec.level} vertebra`,
      facts: {
        level: spec.level,
        name: spokenName(spec.level),
        part: spec.level.startsWith('L') ? 'lumbar vertebra' : 'thoracic vertebra',
      },
      measures: {
        bodyHeight: {
          quantity: 'Height of the body in its middle',
          value: distance(...middle),
          unit: 'mm',
          points: middle,
        },
        discHeight: {
          quantity: 'Height of the disc below in its middle',
          value: heightMm,
          unit: 'mm',
          points: disc,
        },
        canalDepth: {
          quantity: 'Depth of the bony canal',
          value: distance(...canal),
          unit: 'mm',
          points: canal,
        },
      },
    };
  },
});
