import type { Lps } from '../../imaging/spaces.ts';
import { add, distance, length, normalize, scale, subtract, type Triple } from '../../imaging/vector.ts';
import { diameterAlong, type Ellipsoid } from '../../measure/ellipsoid.ts';

/** How far a measurement may be from where it belongs; keeps a guessed number from scoring. */
export const placementMm = { line: 5, other: 10 } as const;

/**
 * How far a line's worst-placed end is from where it belongs, mm; the ends may come in either order. On a round
 * finding a line belongs where a diameter in its own direction would be.
 */
export function strayOfLine(points: readonly Lps[], truth: readonly Lps[], outline?: Ellipsoid): number {
  const against = (wanted: readonly Lps[]) => Math.max(...points.map((p, i) => distance(p, wanted[i]!)));
  if (!outline) return Math.min(against(truth), against([...truth].reverse()));
  const along = subtract(points[1]!, points[0]!);
  return against(diameterAlong(outline, length(along) > 0 ? normalize(along) : [1, 0, 0]));
}

/**
 * How far the middle of a measurement is from the middle of the true one, mm: an angle's sides may be long or short,
 * a contour's points lie anywhere on it.
 */
export function strayOfMiddle(points: readonly Lps[], truth: readonly Lps[], outline?: Ellipsoid): number {
  return distance(middleOf(points), outline?.centre ?? middleOf(truth));
}

function middleOf(points: readonly Lps[]): Triple {
  return scale(
    points.reduce<Triple>((sum, point) => add(sum, point), [0, 0, 0]),
    1 / points.length,
  );
}
