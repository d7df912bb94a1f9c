import { lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';
import { labelAt } from '../label-at.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';

/** Length of a path of straight pieces through any number of points, mm: along a vessel, round a bend. */
export const polylineKind: MeasurementKind = {
  kind: 'polyline',
  name: 'Path length',
  shortcutKey: 'N',
  steps: ['Place the start', 'Place the next point; to finish, press the last one again'],
  minPoints: 2,
  maxPoints: 200,
  compute(points) {
    if (points.length < 2) return [];
    const mm = points.slice(1).reduce((sum, point, i) => sum + distance(points[i]!, point), 0);
    return [{ name: 'Path length', value: mm, unit: 'mm' }];
  },
  shapes(points, [reading]) {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    if (points.length === 1) return [{ shape: 'marker', at: first }];
    return [
      { shape: 'path', points, closed: false },
      ...labelAt(last, reading ? formatValue(reading.value, reading.unit) : ''),
    ];
  },
  report: {
    graphicType: 'POLYLINE',
    readings: { 'Path length': { concept: code('121211', 'DCM', 'Path length') } },
  },
  example: {
    id: 'example-polyline',
    kind: 'polyline',
    points: [lps(3, 4, 90), lps(15, 9, 90), lps(15, 33, 83), lps(7.5, 23, 83)],
    createdAt: 1_700_000_000_000,
  },
};
