import { union } from '../../shapes/combine.ts';
import { createCurve } from '../../shapes/curve.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';

/** Trachea to lobar bronchi: x, y, z and lumen radius in mm. */
// biome-ignore format: tables
const courses = {
  trachea: [[0, -20, 114, 8.6], [0, -17, 90, 8.7], [1, -11, 60, 8.8], [1, -4, 30, 8.8], [0, 1, 8, 9.2], [-1, 2, 1, 8.4]],
  rightMain: [[-2, 2, 0, 7.6], [-10, 3, -6, 7.4], [-20, 5, -13, 7.2], [-27, 6, -18, 6.8]],
  intermediate: [[-27, 6, -18, 6], [-33, 7, -28, 5.6], [-37, 8, -38, 5.4]],
  leftMain: [[0, 2, 0, 7], [10, 5, -8, 6.8], [24, 9, -16, 6.6], [38, 12, -23, 6.2]],
  rightUpper: [[-24, 5, -16, 5], [-33, 5, -12, 4.8], [-41, 4, -8, 4.4]],
  middle: [[-37, 6, -38, 3.6], [-44, -6, -43, 3.4], [-50, -14, -48, 3.1]],
  rightLower: [[-37, 8, -38, 4.9], [-42, 14, -50, 4.6], [-48, 20, -62, 4.2]],
  leftUpper: [[38, 12, -23, 5], [46, 6, -20, 4.7], [53, 0, -15, 4.3]],
  leftLower: [[38, 12, -23, 5], [43, 17, -36, 4.7], [49, 24, -52, 4.3]],
} as const satisfies Record<string, readonly Waypoint[]>;

export type AirwayName = keyof typeof courses;

/** Thickness of the wall round a lumen of this radius, mm. */
export const airwayWallMm = (lumenRadiusMm: number): number => 0.42 + 0.13 * lumenRadiusMm;

/** Centre lines of the conducting airways outside the lobes. */
export function centralAirways(): Record<AirwayName, Waypoint[]> {
  const entries = Object.entries(courses).map(([name, course]) => [name, smoothPath(course, 3)]);
  return Object.fromEntries(entries) as Record<AirwayName, Waypoint[]>;
}

/** The conducting airways as solids: their lumina, or with their walls, which are painted first. */
export function centralAirwaySolids(part: 'lumen' | 'with wall'): Solid[] {
  const outwards = (r: number) => (part === 'lumen' ? 0 : airwayWallMm(r));
  return Object.entries(centralAirways()).flatMap(([name, path]) =>
    airwaySolids(name as AirwayName, path, outwards),
  );
}

/** The lumen of one central airway. */
export const airwayLumen = (name: AirwayName): Solid =>
  union(airwaySolids(name, centralAirways()[name], () => 0));

function airwaySolids(name: AirwayName, path: readonly Waypoint[], outwards: (r: number) => number): Solid[] {
  const solids = tube(path.map(([x, y, z, r]): Waypoint => [x, y, z, r + outwards(r)]));
  return name === 'trachea' ? solids.map((solid) => flattenedBehind(solid, path, outwards(8.8))) : solids;
}

/** The trachea's membranous back wall is flat. */
function flattenedBehind(solid: Solid, path: readonly Waypoint[], outwardsMm: number): Solid {
  const middle = createCurve(path.map(([, y, z]) => [z, y] as const).reverse());
  return {
    bounds: solid.bounds,
    distance(x, y, z) {
      const behind = z < 9 ? -1 : y - middle(z) - 5.4 - outwardsMm;
      return Math.max(solid.distance(x, y, z), behind);
    },
  };
}
