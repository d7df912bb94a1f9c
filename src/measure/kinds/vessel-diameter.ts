import { lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';
import { arrangeAcross } from '../across.ts';
import { labelAt } from '../label-at.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';

/**
 * Diameter of something long, mm, square to its course: two picks on its centre line say where it runs, two more
 * are its walls, kept square to that. A vessel cut aslant by a slice looks wider than it is.
 */
export const vesselDiameterKind: MeasurementKind = {
  kind: 'vessel-diameter',
  name: 'Vessel diameter',
  shortcutKey: 'M',
  steps: [
    'Place a point in the middle of the vessel',
    'Place another in its middle, further along',
    'Place one wall',
    'Place the other wall; it stays square to the course',
  ],
  minPoints: 4,
  maxPoints: 4,
  arrange: arrangeAcross,
  compute([a, b, c, d]) {
    return a && b && c && d ? [{ name: 'Diameter', value: distance(c, d), unit: 'mm' }] : [];
  },
  shapes([a, b, c, d], [reading]) {
    if (!a || !b) return a ? [{ shape: 'marker', at: a }] : [];
    const course = { shape: 'segment', from: a, to: b } as const;
    if (!c || !d) return c ? [course, { shape: 'marker', at: c }] : [course];
    const text = reading ? formatValue(reading.value, reading.unit) : '';
    return [course, { shape: 'segment', from: c, to: d }, ...labelAt(d, text)];
  },
  report: {
    graphicType: 'MULTIPOINT',
    readings: { Diameter: { concept: code('81827009', 'SCT', 'Diameter') } },
  },
  example: {
    id: 'example-vessel-diameter',
    kind: 'vessel-diameter',
    points: [lps(2, -14, 180), lps(2, 4, 204), lps(2, 6, 181.5), lps(2, -14, 196.5)],
    createdAt: 1_700_000_000_000,
  },
};
