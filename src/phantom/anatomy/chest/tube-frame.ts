import {
  add,
  cross,
  distance,
  dot,
  normalize,
  scale,
  subtract,
  type Triple,
} from '../../../imaging/vector.ts';
import type { Waypoint } from '../../shapes/path.ts';

/** A place as seen from the nearest point of a tube's centre line, mm. */
export interface TubePlace {
  /** Distance along the course. */
  along: number;
  /** Offsets across the tube, in a frame that turns no more than the tube bends. */
  u: number;
  v: number;
  radius: number;
}

/** A tube's centre line with directions across it at every way point. */
export interface TubeFrame {
  readonly lengthMm: number;
  /** The answer is one object, overwritten by the next call. */
  place(x: number, y: number, z: number): TubePlace;
  /** The way point nearest to a distance along the course, with its directions. */
  at(alongMm: number): { centre: Triple; axis: Triple; across: readonly [Triple, Triple]; radius: number };
}

/** Frames by parallel transport (Bishop 1975): they do not spin about the axis. */
export function tubeFrame(path: readonly Waypoint[]): TubeFrame {
  const points = path.map(([x, y, z]): Triple => [x, y, z]);
  const last = points.length - 1;
  const axes = points.map((_, k) =>
    normalize(subtract(points[Math.min(last, k + 1)]!, points[Math.max(0, k - 1)]!)),
  );
  const along = [0];
  for (let k = 1; k <= last; k++) along.push(along[k - 1]! + distance(points[k]!, points[k - 1]!));
  const first: Triple[] = [];
  for (let k = 0; k <= last; k++) {
    const carried = first[k - 1] ?? [1, 0, 0];
    first.push(normalize(subtract(carried, scale(axes[k]!, dot(carried, axes[k]!)))));
  }
  const second = first.map((n, k) => cross(axes[k]!, n));
  const found: TubePlace = { along: 0, u: 0, v: 0, radius: 0 };
  let known: Triple = [Number.NaN, 0, 0];
  return {
    lengthMm: along[last]!,
    place(x, y, z) {
      if (known[0] === x && known[1] === y && known[2] === z) return found;
      known = [x, y, z];
      let best = Number.POSITIVE_INFINITY;
      let at = 0;
      let share = 0;
      for (let k = 0; k < last; k++) {
        const a = points[k]!;
        const b = points[k + 1]!;
        const [ex, ey, ez] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
        const [px, py, pz] = [x - a[0], y - a[1], z - a[2]];
        const t = Math.min(1, Math.max(0, (px * ex + py * ey + pz * ez) / (ex * ex + ey * ey + ez * ez)));
        const far = (px - t * ex) ** 2 + (py - t * ey) ** 2 + (pz - t * ez) ** 2;
        if (far < best) [best, at, share] = [far, k, t];
      }
      const mix = (values: readonly number[]) => values[at]! + share * (values[at + 1]! - values[at]!);
      const between = (vectors: readonly Triple[]): Triple =>
        add(vectors[at]!, scale(subtract(vectors[at + 1]!, vectors[at]!), share));
      const off = subtract([x, y, z], between(points));
      found.along = mix(along);
      found.u = dot(off, between(first));
      found.v = dot(off, between(second));
      found.radius = path[at]![3] + share * (path[at + 1]![3] - path[at]![3]);
      return found;
    },
    at(alongMm) {
      const k = along.reduce((n, s, i) => (Math.abs(s - alongMm) < Math.abs(along[n]! - alongMm) ? i : n), 0);
      return {
        centre: points[k]!,
        axis: axes[k]!,
        across: [first[k]!, second[k]!],
        radius: path[k]![3],
      };
    },
  };
}
