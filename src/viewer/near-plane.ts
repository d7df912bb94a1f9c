import { distanceFromPlane, type SlicePlane } from '../imaging/slice-plane.ts';
import type { Lps } from '../imaging/spaces.ts';
import type { Shape } from '../measure/shape.ts';
import { NEAR_PLANE_MM } from './grab.ts';

/** Whether any of these positions lies near enough to a plane to be drawn on it. */
export function isNearPlane(points: readonly Lps[], plane: SlicePlane): boolean {
  return points.some((point) => Math.abs(distanceFromPlane(plane, point)) <= NEAR_PLANE_MM);
}

/** Whether a chain of positions comes near a plane or lies on both sides of it. */
function isCut(points: readonly Lps[], plane: SlicePlane): boolean {
  const heights = points.map((point) => distanceFromPlane(plane, point));
  return isNearPlane(points, plane) || Math.min(...heights) * Math.max(...heights) <= 0;
}

/** Whether a slice shows a shape: a true diameter must not hang over slices that it does not reach. */
export function reachesPlane(shape: Shape, plane: SlicePlane): boolean {
  switch (shape.shape) {
    case 'segment':
      return isCut([shape.from, shape.to], plane);
    case 'path':
      return isCut(shape.points, plane);
    case 'label':
      return isNearPlane([shape.at], plane);
    // Markers fade with their distance and ellipsoids are cut: they decide for themselves.
    case 'marker':
    case 'ellipsoid':
      return true;
  }
}
