import { z } from 'zod';
import type { Random } from '../../../base/random.ts';
import type { Triple } from '../../../imaging/vector.ts';
import type { Head, HeadChange } from '../../anatomy/head/head.ts';
import { massEffectOf, septumAt, shiftedSeptum } from '../../anatomy/head/mass-effect.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill } from '../../scene.ts';
import { displace, intersection, subtraction, union } from '../../shapes/combine.ts';
import { type Axes, ellipsoid } from '../../shapes/ellipsoid.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { measureRegion } from '../../truth/measure-region.ts';
import { findingKind } from '../finding-kind.ts';

const sites = ['basal ganglia', 'frontal lobe', 'parietal lobe'] as const;

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('haemorrhage'),
  side: z.enum(['left', 'right']),
  site: z.enum(sites),
  volumeMl: z.number().min(5).max(80),
  /** Whether blood has broken into the ventricles. */
  ventricular: z.boolean(),
});
type Spec = z.infer<typeof schema>;

const middles: Readonly<Record<(typeof sites)[number], Triple>> = {
  'basal ganglia': [27, -3, 45],
  'frontal lobe': [29, -42, 58],
  'parietal lobe': [33, 32, 70],
};

const sideOf = ({ side }: Spec): 1 | -1 => (side === 'left' ? 1 : -1);

/** Fresh blood within the brain, with a rim of oedema, some mass effect, and perhaps blood in the ventricles. */
export const haemorrhage = findingKind({
  kind: 'haemorrhage',
  anatomy: 'head',
  schema,
  example: {
    id: 'blood',
    kind: 'haemorrhage',
    side: 'left',
    site: 'basal ganglia',
    volumeMl: 34,
    ventricular: false,
  },
  shape(spec): HeadChange {
    const plan = {
      side: sideOf(spec),
      shiftMm: shiftOf(spec),
      layerMm: () => 0,
      sulci: 0.45,
      ventricle: 0.6,
    };
    return { massEffect: massEffectOf(plan) };
  },
  place(head: Head, spec, random) {
    const { tissue, cavity } = head.plan;
    const s = sideOf(spec);
    const region = bloodBody(spec, random);
    const within = (solid: Solid) =>
      intersection(solid, { bounds: cavity.bounds, distance: (x, y, z) => cavity.distance(x, y, z) + 3 });
    const fringe = createNoiseField(random.fork('fringe'), 8);
    const oedema = displace(region, 9, (x, y, z) => 4.5 + 2.5 * fringe(x, y, z));
    const truth = measureRegion(region, tissue.clot);
    const [bottom, top] = heightOf(region);
    const [a, b, c] = [truth.longAxisMm, truth.shortAxisMm, top[2] - bottom[2]];
    const shiftMm = shiftOf(spec);
    const { lateral, third } = head.brain.ventricles;
    const settled: Solid = { bounds: everywhere, distance: (_x, y, z) => 22 - y + 0.4 * (z - 45) };
    const inVentricles = spec.ventricular
      ? [intersection(lateral[s], settled), third, intersection(lateral[s === 1 ? -1 : 1], settled)]
      : [];
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: [
        ...fill(tissue.oedema, subtraction(within(oedema), union([lateral[1], lateral[-1]]))),
        ...fill(tissue.clot, region, ...inVentricles),
      ],
      place: `${spec.side} ${spec.site}`,
      facts: {
        side: spec.side,
        site: spec.site.replace(' ', '-'),
        ventricular: spec.ventricular ? 'yes' : 'no',
      },
      measures: {
        volume: { quantity: 'Exact volume', value: truth.volumeMm3 / 1000, unit: 'mL' },
        abc2: {
          quantity: 'Volume by ABC/2',
          value: (a * b * c) / 2000,
          unit: 'mL',
          points: [...truth.longAxis, ...truth.shortAxis, bottom, top],
        },
        height: { quantity: 'Height', value: c, unit: 'mm', points: [bottom, top] },
        midlineShift: {
          quantity: 'Midline shift',
          value: shiftMm,
          unit: 'mm',
          points: [[0, septumAt.y, septumAt.z], [...shiftedSeptum({ side: s, shiftMm })]],
        },
      },
    };
  },
});

/** Deep blood moves the midline more than blood in a lobe. */
const shiftOf = ({ volumeMl, site }: Spec) =>
  Math.min(9, volumeMl * (site === 'basal ganglia' ? 0.12 : 0.08));

/** An irregular body of about the volume asked for, longest from front to back. */
function bloodBody(spec: Spec, random: Random): Solid {
  const chance = random.fork('body');
  const s = sideOf(spec);
  const [mx, my, mz] = middles[spec.site];
  const centre: Triple = [
    s * (mx + chance.between(-2, 2)),
    my + chance.between(-3, 3),
    mz + chance.between(-2, 2),
  ];
  const radius = ((3 * spec.volumeMl * 1000) / (4 * Math.PI)) ** (1 / 3);
  const long = chance.between(1.22, 1.36);
  const turn = chance.between(-0.3, 0.1);
  const axes: Axes = [
    [Math.cos(turn), s * Math.sin(turn), 0],
    [-s * Math.sin(turn), Math.cos(turn), 0],
    [0, 0, 1],
  ];
  const wide = chance.between(0.84, 0.92);
  const body = ellipsoid(centre, [radius * wide, radius * long, radius / (long * wide)], axes);
  const lobes = createNoiseField(chance.fork('lobes'), radius * 0.7);
  const fine = createNoiseField(chance.fork('fine'), 4);
  return displace(body, 3.5, (x, y, z) => 2.3 * lobes(x, y, z) + 0.7 * fine(x, y, z));
}

/** The lowest and the highest point. */
function heightOf(solid: Solid): [Triple, Triple] {
  const { min, max } = solid.bounds;
  const found = [1, -1].map((up): Triple => {
    for (let n = 0; n < 400; n++) {
      const z = up > 0 ? min[2] + n * 0.2 : max[2] - n * 0.2;
      for (let y = min[1]; y <= max[1]; y += 1)
        for (let x = min[0]; x <= max[0]; x += 1) if (solid.distance(x, y, z) < 0) return [x, y, z];
    }
    throw new Error('haemorrhage: an empty body');
  });
  return [found[0]!, found[1]!];
}
