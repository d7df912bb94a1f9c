import type { Volume } from '../imaging/volume.ts';
import { measurementKinds } from './index.ts';
import type { Measurement } from './measurement.ts';
import { readingsOf } from './readings-of.ts';

/**
 * What a region read of the voxels in it: mean and SD in the volume's unit, and about how many voxels it holds.
 * Undefined without a volume, and for kinds that average nothing.
 */
export function measuredBy(
  measurement: Pick<Measurement, 'kind' | 'points' | 'parameters'>,
  volume: Volume | undefined,
): { readonly mean: number; readonly sd: number; readonly voxels: number } | undefined {
  if (!volume) return undefined;
  const readings = readingsOf(measurement, volume);
  const [mean, sd] = ['Mean', 'SD'].map((name) => readings.find((reading) => reading.name === name)?.value);
  const voxels = measurementKinds.get(measurement.kind).voxelsRead?.(measurement.points, volume);
  if (mean === undefined || sd === undefined || voxels === undefined) return undefined;
  return { mean, sd, voxels: Math.round(voxels) };
}
