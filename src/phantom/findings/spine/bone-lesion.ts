import { z } from 'zod';
import type { Random } from '../../../base/random.ts';
import type { Triple } from '../../../imaging/vector.ts';
import { toPatient } from '../../anatomy/spine/frame.ts';
import { levelNames } from '../../anatomy/spine/levels.ts';
import { vertebraOf } from '../../anatomy/spine/mid-line.ts';
import type { Spine } from '../../anatomy/spine/spine.ts';
import type { Vertebra } from '../../anatomy/spine/vertebra.ts';
import { createNoiseField } from '../../noise-field.ts';
import type { Tissue } from '../../scene.ts';
import { inflate, intersection } from '../../shapes/combine.ts';
import { lobulatedBody } from '../../shapes/lobulated-body.ts';
import type { Solid } from '../../solid.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('bone-lesion'),
  level: z.enum(levelNames),
  site: z.enum(['body', 'left-pedicle', 'right-pedicle', 'spinous-process']),
  type: z.enum(['lytic', 'sclerotic']),
  meanDiameterMm: z.number().min(5).max(26),
});

const siteNames = {
  body: 'body',
  'left-pedicle': 'left pedicle',
  'right-pedicle': 'right pedicle',
  'spinous-process': 'spinous process',
} as const;

/** A deposit in bone: eaten away and filled with soft tissue, or thickened and dense. */
export const boneLesion = findingKind({
  kind: 'bone-lesion',
  anatomy: 'spine',
  schema,
  example: { id: 'first', kind: 'bone-lesion', level: 'L2', site: 'body', type: 'lytic', meanDiameterMm: 15 },
  place(spine: Spine, spec, random) {
    const vertebra = vertebraOf(spine, spec.level);
    const centre = siteCentre(vertebra, spec.site, spec.meanDiameterMm, random.fork('site'));
    const rounded = lobulatedBody(
      {
        centre,
        meanDiameterMm: spec.meanDiameterMm,
        elongation: 1.16,
        lobulationMm: spec.meanDiameterMm * 0.07,
      },
      random.fork('form'),
    );
    const bone = spine.bones.get(spec.level)!;
    // Lytic deposits break through the cortex and stand a little out of it.
    const region = intersection(rounded, inflate(bone, spec.type === 'lytic' ? 1.2 : 0));
    const tissue = spec.type === 'lytic' ? softTissue(random) : denseBone(region, random);
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: [{ solid: region, tissue }],
      place: `${siteNames[spec.site]} of ${spec.level}`,
      facts: { level: spec.level, site: siteNames[spec.site], type: spec.type },
    };
  },
});

function siteCentre(
  { body, level }: Vertebra,
  site: z.infer<typeof schema>['site'],
  diameterMm: number,
  random: Random,
): Triple {
  const { halfWidth: a, halfDepth: b } = body.shape;
  const h = (level.frontMm + level.backMm) / 2;
  const inFrame = (p: Triple) => toPatient(level.frame, p);
  const px = level.canalHalfWidthMm + level.pedicleMm;
  if (site === 'left-pedicle') return inFrame([px - 0.5, b + 1, h * 0.2]);
  if (site === 'right-pedicle') return inFrame([-px + 0.5, b + 1, h * 0.2]);
  if (site === 'spinous-process')
    return inFrame([0, b + level.canalDepthMm + level.spinousMm * 0.5, -h * 0.32 - level.dropMm * 0.5]);
  const room = Math.max(0.1, 1 - diameterMm / (2 * Math.min(a, b)));
  const angle = random.between(0, 2 * Math.PI);
  const off = Math.sqrt(random.between(0.2, 1)) * room * 0.8;
  return inFrame([a * off * Math.cos(angle), b * off * Math.sin(angle), random.between(-0.18, 0.18) * h]);
}

function softTissue(random: Random): Tissue {
  const uneven = createNoiseField(random.fork('tissue'), 3);
  return { hu: 48, texture: (x, y, z) => 14 * uneven(x, y, z) };
}

/** Densest in the middle, fading into the spongy bone at the edge. */
function denseBone(region: Solid, random: Random): Tissue {
  const uneven = createNoiseField(random.fork('tissue'), 3.4);
  return {
    hu: 640,
    texture: (x, y, z) => 130 * uneven(x, y, z) - 300 * Math.exp(Math.min(0, region.distance(x, y, z)) / 1.6),
  };
}
