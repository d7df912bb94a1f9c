import type { Waypoint } from '../../shapes/path.ts';
import type { Bounds, Solid } from '../../solid.ts';

/** A tube of gut: points about 4 mm apart along its middle with its outer radius. */
export type GutPath = readonly Waypoint[];

/** Where a point lies within the gut. */
export interface GutPlace {
  /** Distance to the nearest tube's outer surface, flattened where two loops press on each other, mm. */
  distance: number;
  /** Nearest tube and the way along it, mm. */
  path: number;
  along: number;
}

export interface Gut {
  readonly bounds: Bounds;
  at(x: number, y: number, z: number): GutPlace;
  /** The gut's outer surface moved outwards by `extraMm`. */
  solid(extraMm: number, change?: (place: GutPlace, x: number, y: number, z: number) => number): Solid;
}

interface Segment {
  readonly a: Waypoint;
  readonly b: Waypoint;
  readonly path: number;
  readonly along: number;
  readonly lengthMm: number;
}

const cellMm = 8;

/**
 * Loops that may touch but never run into one another: where two meet, each gives way to half. Farther out than
 * `reachMm` the distance is told as that.
 */
export function createGut(paths: readonly GutPath[], gapMm: number, reachMm: number): Gut {
  const segments = paths.flatMap((points, path) => {
    let along = 0;
    return points.slice(1).map((b, k): Segment => {
      const a = points[k]!;
      const lengthMm = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
      const segment = { a, b, path, along, lengthMm };
      along += lengthMm;
      return segment;
    });
  });
  const widest = Math.max(...segments.map(({ a }) => a[3]));
  const all = segments.flatMap(({ a, b }) => [a, b]);
  const bound = (k: 0 | 1 | 2, side: 1 | -1) =>
    side * (Math.max(...all.map((p) => side * p[k])) + widest + 2);
  const bounds: Bounds = {
    min: [bound(0, -1), bound(1, -1), bound(2, -1)],
    max: [bound(0, 1), bound(1, 1), bound(2, 1)],
  };
  const place: GutPlace = { distance: 0, path: 0, along: 0 };
  let planeZ = Number.NaN;
  let cells = new Map<number, Segment[]>();
  const toPlane = (z: number) => {
    planeZ = z;
    cells = new Map();
    for (const segment of segments) {
      const r = Math.max(segment.a[3], segment.b[3]) + reachMm;
      if (Math.min(segment.a[2], segment.b[2]) - r > z || Math.max(segment.a[2], segment.b[2]) + r < z)
        continue;
      const low = (k: 0 | 1) => Math.floor((Math.min(segment.a[k], segment.b[k]) - r) / cellMm);
      const high = (k: 0 | 1) => Math.floor((Math.max(segment.a[k], segment.b[k]) + r) / cellMm);
      for (let j = low(1); j <= high(1); j++)
        for (let i = low(0); i <= high(0); i++) {
          const key = (i + 512) * 1024 + j + 512;
          const cell = cells.get(key);
          if (cell) cell.push(segment);
          else cells.set(key, [segment]);
        }
    }
  };
  const at = (x: number, y: number, z: number): GutPlace => {
    if (z !== planeZ) toPlane(z);
    const near = cells.get((Math.floor(x / cellMm) + 512) * 1024 + Math.floor(y / cellMm) + 512);
    place.distance = reachMm;
    if (!near) return place;
    let best = 1e9;
    let bestAxis = 1e9;
    for (const s of near) {
      const t = shareAlong(s, x, y, z);
      const d = gapTo(s, t, x, y, z);
      const r = s.a[3] + t * (s.b[3] - s.a[3]);
      if (d - r < best) {
        best = d - r;
        bestAxis = d;
        place.path = s.path;
        place.along = s.along + t * s.lengthMm;
      }
    }
    let other = 1e9;
    const apart = 3 * (bestAxis - best) + 6;
    for (const s of near) {
      if (s.path === place.path && Math.abs(s.along - place.along) < apart) continue;
      const t = shareAlong(s, x, y, z);
      const r = s.a[3] + t * (s.b[3] - s.a[3]);
      other = Math.min(other, gapTo(s, t, x, y, z) - r);
    }
    place.distance = Math.min(reachMm, Math.max(best, (best - other) / 2 + gapMm / 2));
    return place;
  };
  return {
    bounds,
    at,
    solid: (extraMm, change) => ({
      bounds: {
        min: [bounds.min[0] - extraMm, bounds.min[1] - extraMm, bounds.min[2] - extraMm],
        max: [bounds.max[0] + extraMm, bounds.max[1] + extraMm, bounds.max[2] + extraMm],
      },
      distance(x, y, z) {
        const found = at(x, y, z);
        return found.distance - extraMm + (change && found.distance < 4 ? change(found, x, y, z) : 0);
      },
    }),
  };
}

function shareAlong({ a, b, lengthMm }: Segment, x: number, y: number, z: number): number {
  const dot = (x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1]) + (z - a[2]) * (b[2] - a[2]);
  return Math.min(1, Math.max(0, dot / (lengthMm * lengthMm + 1e-9)));
}

function gapTo({ a, b }: Segment, t: number, x: number, y: number, z: number): number {
  const qx = x - a[0] - t * (b[0] - a[0]);
  const qy = y - a[1] - t * (b[1] - a[1]);
  const qz = z - a[2] - t * (b[2] - a[2]);
  return Math.sqrt(qx * qx + qy * qy + qz * qz);
}
