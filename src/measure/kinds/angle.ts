import { lps } from '../../imaging/spaces.ts';
import { cross, dot, length, subtract } from '../../imaging/vector.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';

/** Angle at the second of three points, degrees in [0, 180]. */
export const angleKind: MeasurementKind = {
  kind: 'angle',
  name: 'Angle',
  shortcutKey: 'A',
  steps: ['Place the end of one side', 'Place the corner', 'Place the end of the other side'],
  minPoints: 3,
  maxPoints: 3,
  compute([a, corner, b]) {
    if (!a || !corner || !b) return [];
    const [u, v] = [subtract(a, corner), subtract(b, corner)];
    // atan2 of sine and cosine stays exact near 0° and 180°, where arccos loses half its digits.
    const radians = Math.atan2(length(cross(u, v)), dot(u, v));
    return [{ name: 'Angle', value: (radians * 180) / Math.PI, unit: 'deg' }];
  },
  shapes(points, [reading]) {
    const [a, corner, b] = points;
    if (!a || !corner) return a ? [{ shape: 'marker', at: a }] : [];
    const sides = [{ shape: 'segment', from: corner, to: a } as const];
    if (!b) return sides;
    return [
      ...sides,
      { shape: 'segment', from: corner, to: b },
      ...(reading
        ? [{ shape: 'label', at: corner, text: formatValue(reading.value, reading.unit) } as const]
        : []),
    ];
  },
  report: {
    graphicType: 'POLYLINE',
    readings: { Angle: { concept: code('1483009', 'SCT', 'Angle') } },
  },
  example: {
    id: 'example-angle',
    kind: 'angle',
    points: [lps(10, 0, 5), lps(0, 0, 5), lps(8, 6, 5)],
    createdAt: 1_700_000_000_000,
  },
};
