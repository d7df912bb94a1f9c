import { evaluate, type TransferFunction, type TransferPoint } from '../../imaging/transfer-function.ts';

/** Points lie at least this far apart, HU. */
const LEAST_GAP_HU = 1;

const share = (v: number) => Math.min(1, Math.max(0, v));

/** A change of one point; what is not named stays. */
export type PointChange = Partial<TransferPoint>;

/** The curve with a point changed, held between its neighbours and within 0 … 1. */
export function withPoint(curve: TransferFunction, at: number, change: PointChange): TransferFunction {
  const before = curve.points[at];
  if (!before) return curve;
  const hu = change.hu ?? before.hu;
  const least = (curve.points[at - 1]?.hu ?? Number.NEGATIVE_INFINITY) + LEAST_GAP_HU;
  const most = (curve.points[at + 1]?.hu ?? Number.POSITIVE_INFINITY) - LEAST_GAP_HU;
  const next: TransferPoint = {
    hu: Math.max(least, Math.min(most, hu)),
    opacity: share(change.opacity ?? before.opacity),
    rgb: change.rgb ?? before.rgb,
  };
  return { ...curve, points: curve.points.with(at, next) };
}

/**
 * The curve with a point more, in the colour that it has there, and where the point is; the same curve and the
 * point that is there already where there is no room.
 */
export function withNewPoint(
  curve: TransferFunction,
  hu: number,
  opacity?: number,
): { readonly curve: TransferFunction; readonly at: number } {
  const near = curve.points.findIndex((point) => Math.abs(point.hu - hu) < LEAST_GAP_HU);
  if (near >= 0) return { curve, at: near };
  const [r, g, b, there] = evaluate(curve, hu);
  const found = curve.points.findIndex((point) => point.hu > hu);
  const at = found < 0 ? curve.points.length : found;
  const point: TransferPoint = { hu, opacity: share(opacity ?? there), rgb: [r, g, b] };
  return { curve: { ...curve, points: curve.points.toSpliced(at, 0, point) }, at };
}

/** The curve without a point; two always stay. */
export function withoutPoint(curve: TransferFunction, at: number): TransferFunction {
  return curve.points.length <= 2 ? curve : { ...curve, points: curve.points.toSpliced(at, 1) };
}

/** A new point half way to the next one, or to the one before the last. */
export function withPointAfter(curve: TransferFunction, at: number) {
  const from = Math.min(at, curve.points.length - 2);
  const [a, b] = [curve.points[from]!, curve.points[from + 1]!];
  return withNewPoint(curve, Math.round((a.hu + b.hu) / 2));
}
