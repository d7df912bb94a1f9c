import type { Volume } from '../imaging/volume.ts';
import { measurementKinds } from './index.ts';
import type { Measurement } from './measurement.ts';
import type { Reading } from './reading.ts';

type Measured = Pick<Measurement, 'kind' | 'points' | 'parameters'>;

interface Kept extends Omit<Measured, 'points'> {
  readonly volume: Volume | undefined;
  readonly readings: readonly Reading[];
}

const kept = new WeakMap<Measured['points'], Kept>();

/**
 * The readings of a measurement, none before it has all its points. Computed once for the same points, settings and
 * volume, whoever asks: three views, a list and a voice show the same sphere.
 */
export function readingsOf(
  { kind, points, parameters }: Measured,
  volume: Volume | undefined,
): readonly Reading[] {
  const before = kept.get(points);
  if (before && before.kind === kind && before.volume === volume && before.parameters === parameters)
    return before.readings;
  const definition = measurementKinds.get(kind);
  const complete = points.length >= definition.minPoints;
  const readings = complete ? definition.compute(points, volume, parameters) : [];
  kept.set(points, { kind, parameters, volume, readings });
  return readings;
}
