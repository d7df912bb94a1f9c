import { lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';
import { arrangeSphere, sixEnds } from '../centre-and-edge.ts';
import { sphere } from '../ellipsoid.ts';
import { labelAt } from '../label-at.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { code } from '../report/code.ts';
import { forEachVoxelOfSphere, voxelsInSphere } from '../sphere-voxels.ts';
import { statisticsReadings, statisticsReport, statisticsText } from '../statistics-readings.ts';
import { collectValues } from '../value-statistics.ts';

/**
 * Volume of a sphere, mL, and the values of the voxels that it holds, each by its share inside. The points are the
 * middle and any place on the surface; the volume is 4/3·π·r³.
 */
export const sphereKind: MeasurementKind = {
  kind: 'sphere',
  name: 'Density in a sphere',
  shortcutKey: 'S',
  steps: ['Place the middle', 'Place the edge'],
  minPoints: 2,
  maxPoints: 2,
  arrange: arrangeSphere,
  compute([centre, edge], volume) {
    if (!centre || !edge) return [];
    const radiusMm = distance(centre, edge);
    const values = collectValues();
    if (volume)
      forEachVoxelOfSphere(volume, centre, radiusMm, (at, share, whole) =>
        values.add(volume.hu[at]!, share, whole),
      );
    return [
      { name: 'Volume', value: ((4 / 3) * Math.PI * radiusMm ** 3) / 1000, unit: 'mL' },
      ...(volume ? statisticsReadings(values.result(), volume.unit) : []),
    ];
  },
  voxelsRead: ([centre, edge], volume) =>
    centre && edge ? voxelsInSphere(volume, centre, distance(centre, edge)) : 0,
  focus: ([centre]) => centre!,
  shapes([centre, edge], readings) {
    const radiusMm = centre && edge ? distance(centre, edge) : 0;
    if (!centre || !edge || radiusMm === 0) return centre ? [{ shape: 'marker', at: centre }] : [];
    return [{ shape: 'ellipsoid', ...sphere(centre, radiusMm) }, ...labelAt(edge, statisticsText(readings))];
  },
  report: {
    graphicType: 'ELLIPSOID',
    graphic: ([centre, edge]) => (centre && edge ? sixEnds(centre, distance(centre, edge)) : []),
    readings: { Volume: { concept: code('118565006', 'SCT', 'Volume') }, ...statisticsReport },
  },
  example: {
    id: 'example-sphere',
    kind: 'sphere',
    points: [lps(14, -31, 240), lps(20.4, -26.2, 240)],
    createdAt: 1_700_000_000_000,
  },
};
