import type { Lps } from '../imaging/spaces.ts';
import type { MeasurementKind } from './measurement-kind.ts';

/** All points of a measurement after one of them was put somewhere; the next, not yet there, is added. */
export function arranged(
  kind: Pick<MeasurementKind, 'arrange'>,
  points: readonly Lps[],
  changed: number,
  to: Lps,
): readonly Lps[] {
  return kind.arrange?.(points, changed, to) ?? replaced(points, changed, to);
}

/** The points with one of them put elsewhere, or added where it is the next. */
export function replaced(points: readonly Lps[], changed: number, to: Lps): readonly Lps[] {
  return changed < points.length ? points.map((p, i) => (i === changed ? to : p)) : [...points, to];
}
