import { type Lps, lps } from '../../imaging/spaces.ts';
import { cross, distance, dot, length, scale, subtract } from '../../imaging/vector.ts';
import { arrangeAcross } from '../across.ts';
import { labelAt } from '../label-at.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';

/**
 * Volume of a haematoma as A·B·C / 2, mL (Kothari et al., Stroke 1996;27:1304-1305): A is the longest diameter on
 * the slice where it is largest, B the one across it, C its height square to both, from a point on its lowest slice
 * to one on its highest.
 */
export const abc2Kind: MeasurementKind = {
  kind: 'abc2',
  name: 'Volume by ABC/2',
  shortcutKey: 'H',
  steps: [
    'On the slice where it is largest, place one end of the longest diameter',
    'Place its other end',
    'Place one end of the widest diameter across it',
    'Place its other end',
    'Scroll to where it begins and place a point',
    'Scroll to where it ends and place a point',
  ],
  minPoints: 6,
  maxPoints: 6,
  arrange: arrangeAcross,
  compute([a, b, c, d, bottom, top]) {
    if (!a || !b || !c || !d || !bottom || !top) return [];
    const [lengthMm, widthMm] = [distance(a, b), distance(c, d)];
    const heightMm = heightOf(cross(subtract(b, a), subtract(d, c)), bottom, top);
    return [
      { name: 'Volume', value: (lengthMm * widthMm * heightMm) / 2000, unit: 'mL' },
      { name: 'A', value: lengthMm, unit: 'mm' },
      { name: 'B', value: widthMm, unit: 'mm' },
      { name: 'C', value: heightMm, unit: 'mm' },
    ];
  },
  shapes([a, b, c, d, bottom, top], [volume]) {
    if (!a || !b) return a ? [{ shape: 'marker', at: a }] : [];
    const long = { shape: 'segment', from: a, to: b } as const;
    if (!c || !d) return c ? [long, { shape: 'marker', at: c }] : [long];
    const text = volume ? formatValue(volume.value, volume.unit) : '';
    return [
      long,
      { shape: 'segment', from: c, to: d },
      ...(bottom ? [{ shape: 'marker', at: bottom } as const] : []),
      ...(top ? [{ shape: 'marker', at: top } as const] : []),
      ...labelAt(b, text),
    ];
  },
  report: {
    graphicType: 'MULTIPOINT',
    readings: { Volume: { concept: code('118565006', 'SCT', 'Volume') } },
  },
  example: {
    id: 'example-abc2',
    kind: 'abc2',
    points: [
      lps(-30, -10, 88),
      lps(2, 14, 88),
      lps(-23, 14, 88),
      lps(-8, -6, 88),
      lps(-12, 3, 64),
      lps(-17, 5, 101),
    ],
    createdAt: 1_700_000_000_000,
  },
};

/** Distance between two positions along a direction of any length; 0 along none. */
function heightOf(direction: readonly [number, number, number], bottom: Lps, top: Lps): number {
  const size = length(direction);
  return size === 0 ? 0 : Math.abs(dot(subtract(top, bottom), scale(direction, 1 / size)));
}
