import { type LpsVector, lps } from '../../imaging/spaces.ts';
import { add, length, subtract } from '../../imaging/vector.ts';
import { spacingMm } from '../../imaging/volume.ts';
import { replaced } from '../arranged.ts';
import { carried, squared } from '../across.ts';
import { ellipseOf, outlineOf } from '../ellipse-of.ts';
import { forEachVoxelOfEllipse } from '../ellipse-voxels.ts';
import { labelAt } from '../label-at.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { code } from '../report/code.ts';
import { statisticsReadings, statisticsReport, statisticsText } from '../statistics-readings.ts';
import { collectValues } from '../value-statistics.ts';

/**
 * Area of a flat ellipse, mm², and the values of the voxels that it cuts, each by the area that it has of it. Two
 * points are the ends of one axis; the third is an end of the other, kept square to it. The area is π·a·b.
 */
export const ellipseKind: MeasurementKind = {
  kind: 'ellipse',
  name: 'Density in an ellipse',
  shortcutKey: 'O',
  steps: ['Place one end of the ellipse', 'Place the other end', 'Place the middle of its long side'],
  minPoints: 3,
  maxPoints: 3,
  arrange(points, changed, to) {
    const next = replaced(points, changed, to);
    const [a, b, side] = next;
    if (!a || !b || !side) return next;
    if (changed < 2) return [a, b, carried([points[0]!, points[1]!], [a, b], points[2]!)];
    return [a, b, squared([a, b], ellipseOf(a, b, side).centre, side)];
  },
  compute([a, b, side], volume) {
    if (!a || !b || !side) return [];
    const ellipse = ellipseOf(a, b, side);
    const [u, v] = ellipse.semiAxes.map(length) as [number, number];
    const values = collectValues();
    if (volume)
      forEachVoxelOfEllipse(volume, ellipse, (at, area, whole) => values.add(volume.hu[at]!, area, whole));
    return [
      { name: 'Area', value: Math.PI * u * v, unit: 'mm2' },
      ...(volume ? statisticsReadings(values.result(), volume.unit) : []),
    ];
  },
  voxelsRead([a, b, side], volume) {
    if (!a || !b || !side) return 0;
    const [u, v] = ellipseOf(a, b, side).semiAxes.map(length) as [number, number];
    return (Math.PI * u * v) / Math.min(...spacingMm(volume)) ** 2;
  },
  shapes([a, b, side], readings) {
    if (!a || !b) return a ? [{ shape: 'marker', at: a }] : [];
    if (!side) return [{ shape: 'segment', from: a, to: b }];
    const outline = outlineOf(ellipseOf(a, b, side));
    return [{ shape: 'path', points: outline, closed: true }, ...labelAt(b, statisticsText(readings))];
  },
  report: {
    graphicType: 'ELLIPSE',
    graphic([a, b, side]) {
      if (!a || !b || !side) return [];
      const { centre, semiAxes } = ellipseOf(a, b, side);
      const [u, v] = semiAxes;
      const ends = (axis: LpsVector) => [lps(...subtract(centre, axis)), lps(...add(centre, axis))];
      return length(u) >= length(v) ? [...ends(u), ...ends(v)] : [...ends(v), ...ends(u)];
    },
    readings: { Area: { concept: code('42798000', 'SCT', 'Area') }, ...statisticsReport },
  },
  example: {
    id: 'example-ellipse',
    kind: 'ellipse',
    points: [lps(-8.3, 21, 60.4), lps(3.1, 26.2, 60.4), lps(-4.42, 27.59, 60.4)],
    createdAt: 1_700_000_000_000,
  },
};
