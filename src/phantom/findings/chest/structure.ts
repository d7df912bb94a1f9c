import { z } from 'zod';
import { add, normalize, scale, subtract, type Triple } from '../../../imaging/vector.ts';
import { type AirwayName, airwayLumen, centralAirways } from '../../anatomy/chest/airways.ts';
import type { Chest } from '../../anatomy/chest/chest.ts';
import type { TubeName } from '../../anatomy/chest/great-vessels.ts';
import { intersection, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { tube, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { findingKind, type Measure } from '../finding-kind.ts';

/** Which tube a structure is part of, and between which places of it, by their heights (z, mm) or distances along. */
type Stretch = {
  readonly tube: TubeName | AirwayName;
  readonly from: number;
  readonly to: number;
  /** Height at which it is measured; by default the middle of the stretch. */
  readonly z?: number;
};

/** Where the right pulmonary artery crosses behind the ascending aorta, mm. */
const crossing = -20;

/** Shares of each tube's course, 0 to 1. */
const stretches = {
  'ascending-aorta': { tube: 'aorta', from: 0.06, to: 0.15, z: crossing },
  'aortic-arch': { tube: 'aorta', from: 0.27, to: 0.36 },
  'descending-aorta': { tube: 'aorta', from: 0.4, to: 0.7, z: crossing },
  'pulmonary-trunk': { tube: 'pulmonaryTrunk', from: 0.3, to: 0.8 },
  'right-pulmonary-artery': { tube: 'rightPulmonary', from: 0.12, to: 0.5 },
  'left-pulmonary-artery': { tube: 'leftPulmonary', from: 0.1, to: 0.45 },
  'superior-vena-cava': { tube: 'superiorVenaCava', from: 0.25, to: 0.7 },
  'inferior-vena-cava': { tube: 'inferiorVenaCava', from: 0.15, to: 0.6 },
  'left-brachiocephalic-vein': { tube: 'leftBrachiocephalic', from: 0.05, to: 0.25 },
  azygos: { tube: 'azygos', from: 0.45, to: 0.7 },
  oesophagus: { tube: 'oesophagus', from: 0.15, to: 0.7 },
  trachea: { tube: 'trachea', from: 0.35, to: 0.9 },
  'right-main-bronchus': { tube: 'rightMain', from: 0.3, to: 0.9 },
  'left-main-bronchus': { tube: 'leftMain', from: 0.3, to: 0.9 },
} as const satisfies Record<string, Stretch>;
const names = Object.keys(stretches) as [keyof typeof stretches];

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('structure'),
  structure: z.enum(names),
});

/** A normal structure to point to, name or measure: its course, and what a ball in the middle holds of it. */
export const structure = findingKind({
  kind: 'structure',
  anatomy: 'chest',
  schema,
  example: { id: 'ascending-aorta', kind: 'structure', structure: 'ascending-aorta' },
  place({ tubes }: Chest, { id, kind, structure: name }) {
    const { tube: part, from, to, z }: Stretch = stretches[name];
    const isVessel = part in tubes;
    const path = isVessel ? tubes[part as TubeName].path : centralAirways()[part as AirwayName];
    const course = path.filter((_, k) => k / (path.length - 1) >= from && k / (path.length - 1) <= to);
    const [x, y, height, radius] =
      z === undefined ? course[Math.floor(course.length / 2)]! : atHeight(course, z);
    const centre: Triple = [x, y, height];
    const lumen = isVessel ? union(tube(path)) : airwayLumen(part as AirwayName);
    const inner = shortestAcross(lumen, centre);
    const least = Math.min(...course.map((point) => point[3]));
    return {
      id,
      kind,
      region: intersection(ellipsoid(centre, [radius, radius, radius]), lumen),
      layers: [],
      measures: {
        diameter: { quantity: 'Inner diameter', value: inner.mm, unit: 'mm', points: inner.ends },
        ...(isVessel && { outerDiameter: outside(inner, tubes[part as TubeName].wallMm) }),
        course: {
          quantity: 'Radius along its middle',
          value: least,
          unit: 'mm',
          points: course.map(([x, y, z]: Waypoint): Triple => [x, y, z]),
        },
      },
    };
  },
});

/** A course's place at a height that it passes. */
function atHeight(course: readonly Waypoint[], z: number): Waypoint {
  const k = course.findIndex((point, n) => n > 0 && (course[n - 1]![2] - z) * (point[2] - z) <= 0);
  const [a, b] = [course[k - 1], course[k]];
  if (!a || !b) throw new Error(`structure: its course does not pass ${z} mm`);
  const t = (z - a[2]) / (b[2] - a[2]);
  const mix = (c: 0 | 1 | 2 | 3) => a[c] + t * (b[c] - a[c]);
  return [mix(0), mix(1), z, mix(3)];
}

/** The same line out to the wall's outer side. */
function outside({ mm, ends: [a, b] }: ReturnType<typeof shortestAcross>, wallMm: number): Measure {
  const out = scale(normalize(subtract(b, a)), wallMm);
  return {
    quantity: 'Outer diameter',
    value: mm + 2 * wallMm,
    unit: 'mm',
    points: [subtract(a, out), add(b, out)],
  };
}

/** The shortest line through a place from wall to wall on its axial slice. */
function shortestAcross(solid: Solid, [x, y, z]: Triple): { mm: number; ends: readonly [Triple, Triple] } {
  const reachTo = (cx: number, cy: number) => {
    let [low, high] = [0, 40];
    for (let n = 0; n < 24; n++) {
      const mid = (low + high) / 2;
      if (solid.distance(x + cx * mid, y + cy * mid, z) < 0) low = mid;
      else high = mid;
    }
    return low;
  };
  const lines = Array.from({ length: 90 }, (_, n) => {
    const [cx, cy] = [Math.cos((n * Math.PI) / 90), Math.sin((n * Math.PI) / 90)];
    const [there, back] = [reachTo(cx, cy), reachTo(-cx, -cy)];
    const ends: readonly [Triple, Triple] = [
      [x - cx * back, y - cy * back, z],
      [x + cx * there, y + cy * there, z],
    ];
    return { mm: there + back, ends };
  });
  return lines.reduce((best, line) => (line.mm < best.mm ? line : best));
}
