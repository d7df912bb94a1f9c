import { lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';
import { arrangeAcross } from '../across.ts';
import { labelAt } from '../label-at.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';

/**
 * Longest diameter and the one across it, mm, as RECIST 1.1 asks for lymph nodes (Eisenhauer et al., Eur J Cancer
 * 2009;45:228-247). The short axis is kept at right angles to the long one while points are placed and moved.
 */
export const bidirectionalKind: MeasurementKind = {
  kind: 'bidirectional',
  name: 'Long and short axis',
  shortcutKey: 'B',
  steps: [
    'Place one end of the long axis',
    'Place its other end',
    'Place one end of the short axis',
    'Place its other end; it stays square to the long axis',
  ],
  minPoints: 4,
  maxPoints: 4,
  arrange: arrangeAcross,
  compute([a, b, c, d]) {
    if (!a || !b || !c || !d) return [];
    return [
      { name: 'Long axis', value: distance(a, b), unit: 'mm' },
      { name: 'Short axis', value: distance(c, d), unit: 'mm' },
    ];
  },
  shapes([a, b, c, d], [long, short]) {
    if (!a || !b) return a ? [{ shape: 'marker', at: a }] : [];
    const axis = { shape: 'segment', from: a, to: b } as const;
    if (!c || !d) return c ? [axis, { shape: 'marker', at: c }] : [axis];
    const text = long && short ? `${long.value.toFixed(1)} × ${formatValue(short.value, 'mm')}` : '';
    return [axis, { shape: 'segment', from: c, to: d }, ...labelAt(d, text)];
  },
  report: {
    graphicType: 'MULTIPOINT',
    readings: {
      'Long axis': { concept: code('103339001', 'SCT', 'Long Axis') },
      'Short axis': { concept: code('103340004', 'SCT', 'Short Axis') },
    },
  },
  example: {
    id: 'example-bidirectional',
    kind: 'bidirectional',
    points: [lps(-12, 30, 101.25), lps(12, 48, 101.25), lps(-7.2, 48.6, 101.25), lps(3.6, 34.2, 101.25)],
    createdAt: 1_700_000_000_000,
  },
};
