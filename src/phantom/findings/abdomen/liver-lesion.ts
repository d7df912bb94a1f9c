import { z } from 'zod';
import type { Random } from '../../../base/random.ts';
import { distance, normalize, type Triple } from '../../../imaging/vector.ts';
import type { Abdomen } from '../../anatomy/abdomen/abdomen.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer, type Tissue } from '../../scene.ts';
import { inflate, intersection, subtraction } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { lobulatedBody } from '../../shapes/lobulated-body.ts';
import type { Solid } from '../../solid.ts';
import type { HuByPhase } from '../../tissue.ts';
import { phases } from '../../phase.ts';
import { findingKind } from '../finding-kind.ts';

const lesions = ['cyst', 'haemangioma', 'metastasis', 'hypervascular'] as const;
type LesionName = (typeof lesions)[number];

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('liver-lesion'),
  lesion: z.enum(lesions),
  lobe: z.enum(['left', 'right']),
  meanDiameterMm: z.number().min(10).max(45),
});

/** Mean HU of the middle: without contrast, pulmonary, arterial, portal venous, delayed. */
const coreHu: Readonly<Record<LesionName, HuByPhase>> = {
  cyst: [5, 5, 5, 6, 6],
  haemangioma: [38, 40, 44, 62, 92],
  metastasis: [40, 42, 52, 58, 64],
  hypervascular: [52, 90, 142, 104, 76],
};

/** What follows from each, as the keys of cases say it. */
const advice: Readonly<Record<LesionName, string>> = {
  cyst: 'nothing',
  haemangioma: 'later',
  metastasis: 'search',
  hypervascular: 'later',
};

/** One lesion in the liver, clear of its surface and its larger veins. */
export const liverLesion = findingKind({
  kind: 'liver-lesion',
  anatomy: 'abdomen',
  schema,
  example: { id: 'lesion', kind: 'liver-lesion', lesion: 'haemangioma', lobe: 'right', meanDiameterMm: 26 },
  place(body: Abdomen, spec, random) {
    const radiusMm = (spec.meanDiameterMm / 2) * 1.12 + 1;
    const centre = findSite(body, spec.lobe, radiusMm, random);
    const smooth = spec.lesion === 'cyst';
    const shape = {
      centre,
      meanDiameterMm: spec.meanDiameterMm,
      elongation: 1.08,
      lobulationMm: smooth ? 0.3 : 1,
    };
    const region = lobulatedBody(shape, random.fork('shape'));
    const hu = coreHu[spec.lesion][phases.indexOf(body.plan.phase)]!;
    const field = createNoiseField(random.fork('texture'), 5);
    const roughness = smooth ? 1 : 7;
    const core: Tissue = { hu, texture: (x, y, z) => roughness * field(x, y, z) };
    const height = centre[2] > 98 ? 'upper' : 'lower';
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: [
        ...fill(core, region),
        ...rimOf(body, spec.lesion, region, centre, spec.meanDiameterMm, random),
      ],
      place: `${spec.lobe} lobe of the liver, ${height} part`,
      measures: {
        coreHu: { quantity: 'Attenuation of the middle', value: hu, unit: "[hnsf'U]" },
        coreDiameter: { quantity: 'Diameter of the middle', value: spec.meanDiameterMm * 0.5, unit: 'mm' },
      },
      facts: { lesion: spec.lesion, lobe: spec.lobe, height, advice: advice[spec.lesion] },
    };
  },
});

/** Globules of contrast along a haemangioma's edge; a metastasis's faint rim. */
function rimOf(
  { plan }: Abdomen,
  lesion: LesionName,
  region: Solid,
  centre: Triple,
  diameterMm: number,
  random: Random,
): Layer[] {
  if (lesion === 'metastasis') {
    const rim = subtraction(region, inflate(region, -2.6));
    return fill({ hu: plan.tissue.liver.hu - 22 }, rim);
  }
  if (lesion !== 'haemangioma' || plan.phase === 'none') return [];
  const globules = Array.from({ length: 9 }, () => {
    const out = normalize([random.normal(), random.normal(), random.normal()]);
    const reach = diameterMm * random.between(0.36, 0.42);
    const r = diameterMm * random.between(0.09, 0.15);
    const at: Triple = [centre[0] + out[0] * reach, centre[1] + out[1] * reach, centre[2] + out[2] * reach];
    return intersection(ellipsoid(at, [r * 1.3, r, r * 1.1]), inflate(region, -0.4));
  });
  return fill({ hu: plan.tissue.aorta.hu - 6 }, ...globules);
}

const tries = 6000;

function findSite({ liver }: Abdomen, lobe: 'left' | 'right', radiusMm: number, random: Random): Triple {
  let best: { gap: number; at?: Triple } = { gap: 0 };
  for (let n = 0; n < tries; n++) {
    const at: Triple =
      lobe === 'left'
        ? [random.between(-6, 50), random.between(-100, -50), random.between(95, 160)]
        : [random.between(-125, -40), random.between(-90, 60), random.between(45, 165)];
    // Deep inside, a solid may claim to be as little as 0.6 of the way from its surface.
    if (liver.solid.distance(...at) > -0.6 * (radiusMm + 4)) continue;
    // Farther than 17 mm away it need not say how far.
    if (liver.gallbladder.distance(...at) < Math.min(17, radiusMm + 5)) continue;
    const gaps = liver.vessels.map((v) => distance(v.at, at) - v.radiusMm * 1.5);
    const gap = Math.min(...gaps);
    if (gap > radiusMm) return at;
    if (gap > best.gap) best = { gap, at };
  }
  // Small veins are pushed aside by what grows between them.
  if (best.at && best.gap > radiusMm * 0.6) return best.at;
  throw new Error(`liver site: no place for a radius of ${radiusMm} mm in the ${lobe} lobe`);
}
