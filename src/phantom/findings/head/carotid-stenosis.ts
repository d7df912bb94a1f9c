import { z } from 'zod';
import { add, cross, normalize, scale, subtract, type Triple } from '../../../imaging/vector.ts';
import { type Artery, normalCarotidZ } from '../../anatomy/head/arteries.ts';
import type { Head, HeadChange } from '../../anatomy/head/head.ts';
import { fill } from '../../scene.ts';
import { displace, intersection, subtraction, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { tube, type Waypoint } from '../../shapes/path.ts';
import { createNoiseField } from '../../noise-field.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('carotid-stenosis'),
  side: z.enum(['left', 'right']),
  /** NASCET: 1 − narrowest lumen / normal lumen beyond the bulb, per cent. */
  percent: z.number().min(20).max(95),
});

/** A narrow internal carotid just above its origin, with soft and calcified plaque in the wall. */
export const carotidStenosis = findingKind({
  kind: 'carotid-stenosis',
  anatomy: 'head',
  schema,
  example: { id: 'plaque', kind: 'carotid-stenosis', side: 'left', percent: 75 },
  shape: ({ side, percent }): HeadChange => ({ narrowing: { artery: `internal-carotid-${side}`, percent } }),
  place(head: Head, spec, random) {
    const { tissue } = head.plan;
    const { path } = head.vessels.arteries.find(({ name }) => name === `internal-carotid-${spec.side}`)!;
    const bulb = path.filter(([, , z]) => z < -60);
    const narrow = bulb.reduce((a, b) => (b[3] < a[3] ? b : a));
    const normal = path.find(([, , z]) => z > normalCarotidZ)!;
    const at = path.indexOf(narrow);
    const diseased = path.slice(Math.max(0, at - 11), at + 12);
    const outer = diseased.map(([x, y, z], k): Waypoint => {
      const near = 1 - Math.abs(k - 11) / 13;
      return [x, y, z, 3.5 * Math.sqrt(Math.max(0.3, near)) + 0.3];
    });
    const lumpy = createNoiseField(random.fork('plaque'), 3);
    const wall = displace(union(tube(outer), 1), 1, (x, y, z) => 0.5 * lumpy(x, y, z));
    const region = subtraction(wall, union(tube(path.filter(([, , z]) => z < -50))));
    const chance = random.fork('calcium');
    const flecks = Array.from({ length: 6 }, () => {
      const [x, y, z] = diseased[Math.floor(chance.between(4, 19))] ?? narrow;
      const turn = chance.between(0, 2 * Math.PI);
      const away = chance.between(2.1, 3.1);
      const size: Triple = [chance.between(0.7, 1.5), chance.between(0.7, 1.5), chance.between(1.2, 2.6)];
      return ellipsoid([x + away * Math.cos(turn), y + away * Math.sin(turn), z], size);
    });
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: [
        ...fill(tissue.plaque, region),
        ...fill(tissue.calcification, ...flecks.map((fleck) => intersection(fleck, region))),
      ],
      place: `origin of the ${spec.side} internal carotid artery`,
      facts: { side: spec.side, otherSide: spec.side === 'left' ? 'right' : 'left' },
      measures: {
        narrowest: {
          quantity: 'Narrowest lumen',
          value: 2 * narrow[3],
          unit: 'mm',
          points: across(path, narrow),
        },
        normal: {
          quantity: 'Normal lumen beyond',
          value: 2 * normal[3],
          unit: 'mm',
          points: across(path, normal),
        },
        stenosisPercent: {
          quantity: 'Stenosis (NASCET), per cent',
          value: 100 * (1 - narrow[3] / normal[3]),
          unit: '1',
        },
      },
    };
  },
});

/** Both walls at a waypoint, square to the course and in the axial plane. */
function across(path: Artery['path'], point: Waypoint): Triple[] {
  const k = path.indexOf(point);
  const [before, after] = [path[k - 1]!, path[k + 1]!];
  const course = subtract([after[0], after[1], after[2]], [before[0], before[1], before[2]]);
  const sideways = scale(normalize(cross(course, [0, 0, 1])), point[3]);
  const middle: Triple = [point[0], point[1], point[2]];
  return [subtract(middle, sideways), add(middle, sideways)];
}
