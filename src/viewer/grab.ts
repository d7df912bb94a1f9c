import { distanceFromPlane, type SlicePlane } from '../imaging/slice-plane.ts';
import type { Lps } from '../imaging/spaces.ts';
import { distance } from '../imaging/vector.ts';
import type { Measurement } from '../measure/measurement.ts';

/** One end of one measurement. */
export interface Handle {
  readonly id: string;
  readonly pointIndex: number;
}

/** How far off the shown plane a measurement's point may lie and still be drawn and grabbed there, mm. */
export const NEAR_PLANE_MM = 2.5;

/** The nearest drawn measurement end within `reachMm` of a position on the shown plane. */
export function handleAt(
  measurements: readonly Measurement[],
  plane: SlicePlane,
  at: Lps,
  reachMm: number,
): Handle | undefined {
  let best: { handle: Handle; mm: number } | undefined;
  for (const { id, points } of measurements.filter(({ hidden }) => !hidden))
    for (const [pointIndex, point] of points.entries()) {
      const mm = distance(point, at);
      const near = Math.abs(distanceFromPlane(plane, point)) <= NEAR_PLANE_MM;
      if (near && mm <= reachMm && (!best || mm < best.mm)) best = { handle: { id, pointIndex }, mm };
    }
  return best?.handle;
}
