import { lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';
import { arrangeSphere, sixEnds } from '../centre-and-edge.ts';
import { sphere } from '../ellipsoid.ts';
import { halfWayBounds } from '../half-way-bounds.ts';
import { labelAt } from '../label-at.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';
import { voxelsInSphere } from '../sphere-voxels.ts';
import { statisticsReadings, statisticsReport } from '../statistics-readings.ts';
import { thresholdRegion } from '../threshold-region.ts';

/** As large as a voxel's value may be: it is a 32-bit float where it is not CT. */
const ANY_VALUE = 3.4e38;

/** In a larger sphere nothing is measured: it would take gigabytes, and seconds in which the page does not answer. */
const MOST_VOXELS = 40e6;

/**
 * Volume in mL of what lies between two values and hangs together, inside a sphere round it. The bounds begin half
 * way between the middle and the sphere's edge, are kept with the measurement and can be changed.
 */
export const thresholdVolumeKind: MeasurementKind = {
  kind: 'threshold-volume',
  name: 'Volume by density',
  shortcutKey: 'T',
  steps: ['Place the middle of the object', 'Drag the sphere until it holds all of the object'],
  minPoints: 2,
  maxPoints: 2,
  parameters: [
    { id: 'lowHu', name: 'From', min: -ANY_VALUE, max: ANY_VALUE },
    { id: 'highHu', name: 'To', min: -ANY_VALUE, max: ANY_VALUE },
  ],
  initialParameters([centre, edge], volume) {
    if (!centre || !edge || !volume) throw new Error('threshold volume: bounds before there is a sphere');
    return halfWayBounds(volume, centre, distance(centre, edge));
  },
  arrange: arrangeSphere,
  compute([centre, edge], volume, parameters) {
    if (!centre || !edge || !volume) return [];
    const radiusMm = distance(centre, edge);
    if (voxelsInSphere(volume, centre, radiusMm) > MOST_VOXELS) return [];
    const { lowHu, highHu } = parameters ?? halfWayBounds(volume, centre, radiusMm);
    if (lowHu === undefined || highHu === undefined) return [];
    const region = thresholdRegion(volume, centre, radiusMm, lowHu, highHu);
    return [
      { name: 'Volume', value: (region?.volumeMm3 ?? 0) / 1000, unit: 'mL' },
      ...statisticsReadings(region?.values, volume.unit),
    ];
  },
  voxelsRead: ([centre, edge], volume) =>
    // A voxel of the region is read with all those round it.
    centre && edge ? 5 * voxelsInSphere(volume, centre, distance(centre, edge)) : 0,
  focus: ([centre]) => centre!,
  shapes([centre, edge], [reading]) {
    const radiusMm = centre && edge ? distance(centre, edge) : 0;
    if (!centre || !edge || radiusMm === 0) return centre ? [{ shape: 'marker', at: centre }] : [];
    return [
      { shape: 'ellipsoid', ...sphere(centre, radiusMm) },
      ...labelAt(edge, reading ? formatValue(reading.value, reading.unit) : ''),
    ];
  },
  report: {
    graphicType: 'ELLIPSOID',
    graphic: ([centre, edge]) => (centre && edge ? sixEnds(centre, distance(centre, edge)) : []),
    readings: { Volume: { concept: code('118565006', 'SCT', 'Volume') }, ...statisticsReport },
  },
  example: {
    id: 'example-threshold-volume',
    kind: 'threshold-volume',
    points: [lps(61, 8, 132), lps(68.5, 18, 132)],
    parameters: { lowHu: -400, highHu: 3071 },
    createdAt: 1_700_000_000_000,
  },
};
