import { type PlaneName, planeNames, standardPlane } from '../imaging/slice-plane.ts';
import { steppedAxis } from '../imaging/slice-position.ts';
import { centreOf } from '../imaging/volume.ts';
import type { Scan } from './scan.ts';

/** The view that shows slices as they were scanned, pixel for pixel. */
export function acquiredPlane({ volume, frame }: Pick<Scan, 'volume' | 'frame'>): PlaneName {
  const along = (name: PlaneName) => standardPlane(frame, name, centreOf(volume));
  return planeNames.find((name) => steppedAxis(volume, along(name)).axis === 2) ?? 'axial';
}
