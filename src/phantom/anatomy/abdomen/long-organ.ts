import { union } from '../../shapes/combine.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';

/** A body along a smooth line through waypoints whose radius changes on the way: stomach, pancreas, vessel. */
export function longOrgan(points: readonly Waypoint[], extraMm = 0, stepMm = 5): Solid {
  return union(tube(smoothPath(points, stepMm), extraMm), 3);
}
