import { z } from 'zod';
import { cross, normalize, type Triple } from '../../../imaging/vector.ts';
import type { Abdomen, AbdomenChange } from '../../anatomy/abdomen/abdomen.ts';
import { fill } from '../../scene.ts';
import { intersection, subtraction } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { findingKind } from '../finding-kind.ts';

/** How far down the ureter, as a share of its way. */
const levels = { upper: 0.1, middle: 0.5, lower: 0.955 } as const;
const levelNames = {
  upper: 'just below the kidney',
  middle: 'where it crosses the iliac vessels',
  lower: 'just before the bladder',
} as const;

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('ureteric-stone'),
  side: z.enum(['left', 'right']),
  level: z.enum(['upper', 'middle', 'lower']),
  /** Longest diameter, in the axial plane. */
  sizeMm: z.number().min(2).max(12),
  hu: z.number().min(300).max(1400),
});

/** A stone stuck in one ureter, with the ureter, pelvis and calyces above it widened. */
export const uretericStone = findingKind({
  kind: 'ureteric-stone',
  anatomy: 'abdomen',
  schema,
  example: { id: 'stone', kind: 'ureteric-stone', side: 'left', level: 'lower', sizeMm: 4.2, hu: 860 },
  shape: (spec, random): AbdomenChange => ({
    obstruction: {
      side: spec.side === 'left' ? 1 : -1,
      at: levels[spec.level],
      widenMm: random.between(5, 6.8),
    },
  }),
  place(body: Abdomen, spec, random) {
    const side = spec.side === 'left' ? 1 : -1;
    const kidney = body.kidneys.find((k) => k.side === side)!;
    const { ureter } = kidney;
    const [x, y, z] = ureter[Math.round(levels[spec.level] * (ureter.length - 1))]!;
    const turn = random.between(0, Math.PI);
    const long: Triple = [Math.cos(turn), Math.sin(turn), 0];
    const r = spec.sizeMm / 2;
    const semi: Triple = [r, r * random.between(0.76, 0.86), r * random.between(0.8, 0.98)];
    const region = ellipsoid([x, y, z], semi, [long, [-long[1], long[0], 0], [0, 0, 1]]);
    const { tissue, frame } = body.plan;
    // Fluid about the kidney: fine strands in its fat.
    const strands = Array.from({ length: 16 }, () => {
      const out = normalize([random.normal(), random.normal(), random.normal() * 1.4]);
      const from: Triple = [0, 1, 2].map((k) => kidney.centre[k]! + out[k]! * [27, 26, 54][k]!) as never;
      const sideways = normalize(cross(out, normalize([random.normal(), random.normal(), random.normal()])));
      const at = (share: number, aside: number): Waypoint => [
        from[0] + out[0] * 9 * share + sideways[0] * aside,
        from[1] + out[1] * 9 * share + sideways[1] * aside,
        from[2] + out[2] * 9 * share + sideways[2] * aside,
        0.55,
      ];
      return smoothPath([at(0, 0), at(0.4, 5), at(0.8, 12)], 4);
    });
    const inFat = (solid: Solid) => subtraction(intersection(solid, frame.cavity), kidney.solid);
    const stone = { hu: spec.hu };
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: [
        ...fill(tissue.fascia, ...strands.flatMap((strand) => tube(strand).map(inFat))),
        ...fill(stone, region),
      ],
      place: `${spec.side} ureter, ${levelNames[spec.level]}`,
      measures: {
        size: {
          quantity: 'Longest diameter',
          value: spec.sizeMm,
          unit: 'mm',
          points: [-r, r].map((s): Triple => [x + s * long[0], y + s * long[1], z]),
        },
      },
      facts: { side: spec.side, level: spec.level, kidney: `${spec.side}-kidney` },
    };
  },
});
