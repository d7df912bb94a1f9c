import { type Lps, lps } from '../../imaging/spaces.ts';
import { add, cross, distance, dot, length, scale, subtract } from '../../imaging/vector.ts';
import { labelAt } from '../label-at.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';

/**
 * Angle between two lines drawn along end plates, degrees in [0, 180). Which end of a line was placed first does
 * not matter: ends belong together so that the lines joining them are shortest, which also holds beyond 90°.
 */
export const cobbAngleKind: MeasurementKind = {
  kind: 'cobb-angle',
  name: 'Cobb angle',
  shortcutKey: 'K',
  steps: [
    'Place one end of the line along the upper end plate',
    'Place its other end',
    'Place one end of the line along the lower end plate',
    'Place its other end',
  ],
  minPoints: 4,
  maxPoints: 4,
  compute([a, b, c, d]) {
    if (!a || !b || !c || !d) return [];
    const [e, f] = paired(a, b, c, d);
    const [u, v] = [subtract(b, a), subtract(f, e)];
    const radians = Math.atan2(length(cross(u, v)), dot(u, v));
    return [{ name: 'Cobb angle', value: (radians * 180) / Math.PI, unit: 'deg' }];
  },
  shapes([a, b, c, d], [reading]) {
    if (!a || !b) return a ? [{ shape: 'marker', at: a }] : [];
    const upper = { shape: 'segment', from: a, to: b } as const;
    if (!c || !d) return c ? [upper, { shape: 'marker', at: c }] : [upper];
    const [p, q] = [middle(a, b), middle(c, d)];
    return [
      upper,
      { shape: 'segment', from: c, to: d },
      { shape: 'segment', from: p, to: q },
      ...labelAt(middle(p, q), reading ? formatValue(reading.value, reading.unit) : ''),
    ];
  },
  report: {
    graphicType: 'MULTIPOINT',
    readings: { 'Cobb angle': { concept: code('1483009', 'SCT', 'Angle') } },
  },
  example: {
    id: 'example-cobb-angle',
    kind: 'cobb-angle',
    points: [lps(-20, 4, 310), lps(18, 4, 322), lps(21, 4, 204), lps(-17, 4, 219)],
    createdAt: 1_700_000_000_000,
  },
};

const middle = (a: Lps, b: Lps): Lps => lps(...scale(add(a, b), 0.5));

/** The second line's ends in the order of the first line's. */
function paired(a: Lps, b: Lps, c: Lps, d: Lps): [Lps, Lps] {
  return distance(a, c) + distance(b, d) <= distance(a, d) + distance(b, c) ? [c, d] : [d, c];
}
