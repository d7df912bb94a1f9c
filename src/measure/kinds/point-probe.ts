import { lps } from '../../imaging/spaces.ts';
import { huAt } from '../../imaging/volume.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import { formatValue } from '../reading.ts';
import { code } from '../report/code.ts';

/** Stored CT value of the voxel that holds one point. */
export const pointProbeKind: MeasurementKind = {
  kind: 'point-probe',
  name: 'Density at a point',
  shortcutKey: 'D',
  steps: ['Place the point'],
  minPoints: 1,
  maxPoints: 1,
  compute([at], volume) {
    const value = at && volume ? huAt(volume, at) : undefined;
    if (value === undefined) return [];
    return [{ name: 'Density', value, unit: volume?.unit === 'HU' ? "[hnsf'U]" : '1' }];
  },
  shapes([at], [reading]) {
    if (!at) return [];
    return [
      { shape: 'marker', at },
      ...(reading ? [{ shape: 'label', at, text: formatValue(reading.value, reading.unit) } as const] : []),
    ];
  },
  report: {
    graphicType: 'POINT',
    readings: { Density: { concept: code('112031', 'DCM', 'Attenuation Coefficient') } },
  },
  example: {
    id: 'example-point-probe',
    kind: 'point-probe',
    points: [lps(-40.5, 12, 88)],
    createdAt: 1_700_000_000_000,
  },
};
