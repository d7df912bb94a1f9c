import { type Lps, type LpsVector, lps } from '../imaging/spaces.ts';
import { add, cross, dot, length, normalize, scale, subtract } from '../imaging/vector.ts';
import { replaced } from './arranged.ts';

/** An axis from one end to the other, both patient LPS mm. */
export type Axis = readonly [from: Lps, to: Lps];

/** The position nearest to `to` whose line from `from` is at right angles to the axis; `to` on an axis of no length. */
export function squared(axis: Axis, from: Lps, to: Lps): Lps {
  const along = subtract(axis[1], axis[0]);
  const mm = length(along);
  if (mm === 0) return to;
  const unit = scale(along, 1 / mm);
  return lps(...subtract(to, scale(unit, dot(subtract(to, from), unit))));
}

/** A position that keeps its share of the axis, its distance from it and its side while the axis goes elsewhere. */
export function carried(before: Axis, after: Axis, position: Lps): Lps {
  const [old, next] = [subtract(before[1], before[0]), subtract(after[1], after[0])];
  if (length(old) === 0 || length(next) === 0) return position;
  const offset = subtract(position, before[0]);
  const share = dot(offset, old) / dot(old, old);
  const off = subtract(offset, scale(old, share));
  const turned = rotated(normalize(old), normalize(next), off);
  return lps(...add(add(after[0], scale(next, share)), turned));
}

/** The shortest rotation that takes one unit vector to another, applied to a vector at right angles to the first. */
function rotated(from: LpsVector, to: LpsVector, vector: LpsVector): LpsVector {
  const cosine = dot(from, to);
  // Half a turn within the plane of the axis and the vector leaves the vector's other side: nothing to choose.
  if (cosine < -1 + 1e-12) return scale(vector, -1);
  const axis = cross(from, to);
  // Rodrigues' formula; sin is the axis's length, so (1 − cos) / sin² is 1 / (1 + cos).
  return add(add(scale(vector, cosine), cross(axis, vector)), scale(axis, dot(axis, vector) / (1 + cosine)));
}

/**
 * Four points, of which the last two make a line that stays at right angles to the axis of the first two: moving
 * the axis carries the line along, moving one end of the line slides the other.
 */
export function arrangeAcross(points: readonly Lps[], changed: number, to: Lps): readonly Lps[] {
  const next = replaced(points, changed, to);
  const [a, b] = next;
  if (!a || !b) return next;
  const axis: Axis = [a, b];
  if (changed < 2) {
    const before: Axis = [points[0] ?? a, points[1] ?? b];
    return next.map((p, i) => (i === 2 || i === 3 ? carried(before, axis, p) : p));
  }
  if (changed > 3) return next;
  const placing = changed === points.length;
  const [held, follows] = placing ? [2, 3] : [changed, 5 - changed];
  return next.map((p, i) => (i === follows && next[held] ? squared(axis, next[held], p) : p));
}
