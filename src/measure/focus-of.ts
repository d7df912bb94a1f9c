import { type Lps, lps } from '../imaging/spaces.ts';
import { add, scale } from '../imaging/vector.ts';
import { measurementKinds } from './index.ts';
import type { Measurement } from './measurement.ts';

/** Where to look to see a measurement: what its kind says, else the middle of its points. */
export function focusOf({ kind, points }: Pick<Measurement, 'kind' | 'points'>): Lps {
  const { focus } = measurementKinds.get(kind);
  if (focus) return focus(points);
  const sum = points.reduce<[number, number, number]>((total, p) => add(total, p), [0, 0, 0]);
  return lps(...scale(sum, 1 / points.length));
}
