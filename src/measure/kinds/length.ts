import { lps } from '../../imaging/spaces.ts';
import { add, distance, scale } from '../../imaging/vector.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';

/** Straight distance between two points, mm. */
export const lengthKind: MeasurementKind = {
  kind: 'length',
  name: 'Length',
  shortcutKey: 'L',
  steps: ['Place one end', 'Place the other end'],
  minPoints: 2,
  maxPoints: 2,
  compute([a, b]) {
    return a && b ? [{ name: 'Length', value: distance(a, b), unit: 'mm' }] : [];
  },
  shapes([a, b], [reading]) {
    if (!a || !b) return a ? [{ shape: 'marker', at: a }] : [];
    const middle = lps(...scale(add(a, b), 0.5));
    return [
      { shape: 'segment', from: a, to: b },
      ...(reading
        ? [{ shape: 'label', at: middle, text: formatValue(reading.value, reading.unit) } as const]
        : []),
    ];
  },
  report: {
    graphicType: 'POLYLINE',
    readings: { Length: { concept: code('410668003', 'SCT', 'Length') } },
  },
  example: {
    id: 'example-length',
    kind: 'length',
    points: [lps(-12.5, 30, 101.25), lps(-4.5, 36, 101.25)],
    createdAt: 1_700_000_000_000,
  },
};
