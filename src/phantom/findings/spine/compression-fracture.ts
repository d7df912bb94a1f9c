import { z } from 'zod';
import { distance, type Triple } from '../../../imaging/vector.ts';
import { toPatient } from '../../anatomy/spine/frame.ts';
import { levelNames } from '../../anatomy/spine/levels.ts';
import { heightAt, neighbourOf, vertebraOf } from '../../anatomy/spine/mid-line.ts';
import type { Spine } from '../../anatomy/spine/spine.ts';
import type { SpineChange } from '../../anatomy/spine/spine-change.ts';
import type { Vertebra } from '../../anatomy/spine/vertebra.ts';
import type { Measure } from '../finding-kind.ts';
import { findingKind } from '../finding-kind.ts';

const share = z.number().min(0).max(0.7);
const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('compression-fracture'),
  level: z
    .enum(levelNames)
    .refine((name) => name !== 'L5' && name !== 'T2', 'needs a neighbour on both sides'),
  /** Shares of the height that are lost. */
  frontLoss: share,
  middleLoss: share,
  backLoss: share,
  intoCanalMm: z.number().min(0).max(8),
});

/** A body whose upper end plate has sunk, in thinned bone; its region is that body. */
export const compressionFracture = findingKind({
  kind: 'compression-fracture',
  anatomy: 'spine',
  schema,
  example: {
    id: 'fracture',
    kind: 'compression-fracture',
    level: 'L1',
    frontLoss: 0.34,
    middleLoss: 0.18,
    backLoss: 0.06,
    intoCanalMm: 3,
  },
  shape: ({ level, frontLoss, middleLoss, backLoss, intoCanalMm }): SpineChange => ({
    broken: { level, frontLoss, middleLoss, backLoss, intoCanalMm },
    trabecularHu: 88,
    wear: 0.45,
  }),
  place(spine: Spine, spec) {
    const broken = vertebraOf(spine, spec.level);
    const neighbours = ([1, -1] as const).map((step) => neighbourOf(spine, spec.level, step)!);
    const heights = (where: 'front' | 'middle' | 'back') => {
      const ends = heightAt(broken, where);
      const usual = neighbours.reduce((sum, v) => sum + lengthOf(heightAt(v, where)) / neighbours.length, 0);
      return { ends, mm: lengthOf(ends), usual, loss: 100 * (1 - lengthOf(ends) / usual) };
    };
    const [front, middle, back] = [heights('front'), heights('middle'), heights('back')];
    const most = Math.max(front.loss, middle.loss, back.loss);
    const height = (name: string, { ends, mm }: typeof front): Measure => ({
      quantity: `${name} height of the body`,
      value: mm,
      unit: 'mm',
      points: ends,
    });
    const canal = intoCanal(broken);
    return {
      id: spec.id,
      kind: spec.kind,
      region: broken.bodySolid,
      layers: [],
      place: `${spec.level} vertebra`,
      facts: {
        level: spec.level,
        above: neighbours[0]!.level.name,
        below: neighbours[1]!.level.name,
        form: back.loss > 20 ? 'crush' : front.loss >= middle.loss ? 'wedge' : 'biconcave',
        grade: most < 20 ? 'none' : most < 25 ? 'mild' : most <= 40 ? 'moderate' : 'severe',
      },
      measures: {
        frontHeight: height('Front', front),
        middleHeight: height('Middle', middle),
        backHeight: height('Back', back),
        usualFrontHeight: {
          quantity: 'Mean front height of both neighbours',
          value: front.usual,
          unit: 'mm',
        },
        loss: { quantity: 'Greatest loss of height, per cent', value: most, unit: '1' },
        intoCanal: {
          quantity: 'How far the back wall stands into the canal',
          value: lengthOf(canal),
          unit: 'mm',
          points: canal,
        },
      },
    };
  },
});

const lengthOf = ([a, b]: readonly [Triple, Triple]) => distance(a, b);

/** From the line that joins the rims of the back wall to its hindmost point, in the mid-sagittal plane. */
function intoCanal({ body, level }: Vertebra): readonly [Triple, Triple] {
  const wall = body.outline.radius(Math.PI);
  let [hindmost, height] = [wall, 0];
  for (let z = body.lower(0, wall) + 1; z < body.upper(0, wall) - 1; z += 0.25) {
    let [inside, outside] = [0, wall + 14];
    for (let n = 0; n < 24; n++) {
      const y = (inside + outside) / 2;
      if (body.distance(0, y, z) < 0) inside = y;
      else outside = y;
    }
    if (inside > hindmost) [hindmost, height] = [inside, z];
  }
  return [toPatient(level.frame, [0, wall, height]), toPatient(level.frame, [0, hindmost, height])];
}
