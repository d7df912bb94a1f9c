import { z } from 'zod';
import { cross, normalize, type Triple } from '../../../imaging/vector.ts';
import type { Abdomen, AbdomenChange } from '../../anatomy/abdomen/abdomen.ts';
import { fill } from '../../scene.ts';
import { union } from '../../shapes/combine.ts';
import { tube, type Waypoint } from '../../shapes/path.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('aortic-aneurysm'),
  /** Outer wall to outer wall at the widest place, at right angles to the vessel. */
  outerDiameterMm: z.number().min(32).max(66),
  /** Share of the radius that clot takes at the widest place. */
  thrombus: z.number().min(0).max(0.5),
});

/** Height of the widest place and half the length of the bulge: below the renal arteries, above the fork, mm. */
const [middleZ, halfLengthMm] = [3, 40];
const wallMm = 1.2;

/** A spindle-shaped widening of the infrarenal aorta, lined with clot that leaves an eccentric channel. */
export const aorticAneurysm = findingKind({
  kind: 'aortic-aneurysm',
  anatomy: 'abdomen',
  schema,
  example: { id: 'aneurysm', kind: 'aortic-aneurysm', outerDiameterMm: 47, thrombus: 0.3 },
  shape: (spec): AbdomenChange => ({
    dilatation: { z: middleZ, halfLengthMm, radiusMm: spec.outerDiameterMm / 2 },
  }),
  place(body: Abdomen, spec, random) {
    const { vessels, plan } = body;
    const { aorta } = vessels;
    const widest = aorta.reduce((a, b) => (b[3] > a[3] ? b : a));
    const bulge = aorta.filter(([, , z]) => Math.abs(z - middleZ) < halfLengthMm * 0.9);
    const turn = random.between(0.6, 2.4);
    const lumen = aorta.map((point): Waypoint => {
      const [x, y, z, r] = point;
      const inner = r - wallMm;
      const near = Math.max(0, 1 - ((z - middleZ) / (halfLengthMm * 0.85)) ** 2);
      const clot = inner * spec.thrombus * near;
      // Clot lies mostly in front; the channel is pushed back and aside.
      return [x + clot * 0.6 * Math.cos(turn), y + clot * 0.6 * Math.sin(turn), z, inner - clot];
    });
    const clot = { hu: 36, texture: plan.tissue.bowelFluid.texture! };
    const region = union(tube(bulge));
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: [...fill(clot, ...tube(bulge, -wallMm)), ...fill(plan.tissue.aorta, ...tube(lumen))],
      place: 'abdominal aorta below the renal arteries',
      measures: {
        outerDiameter: {
          quantity: 'Outer diameter',
          value: 2 * widest[3],
          unit: 'mm',
          points: acrossVessel(aorta, widest),
        },
        channel: {
          quantity: 'Diameter of the open channel there',
          value: 2 * lumen[aorta.indexOf(widest)]![3],
          unit: 'mm',
        },
      },
      facts: { level: 'infrarenal' },
    };
  },
});

/** Both ends of the diameter at a point of a vessel, at right angles to its course and as level as can be. */
export function acrossVessel(path: readonly Waypoint[], at: Waypoint): [Triple, Triple] {
  const k = path.indexOf(at);
  const [before, after] = [path[Math.max(0, k - 1)]!, path[Math.min(path.length - 1, k + 1)]!];
  const course = normalize([after[0] - before[0], after[1] - before[1], after[2] - before[2]]);
  const [dx, dy, dz] = normalize(cross(course, [0, 1, 0]));
  const r = at[3];
  return [
    [at[0] - r * dx, at[1] - r * dy, at[2] - r * dz],
    [at[0] + r * dx, at[1] + r * dy, at[2] + r * dz],
  ];
}
