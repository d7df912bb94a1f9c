import { type Curve, createCurve } from '../../shapes/curve.ts';
import type { Solid } from '../../solid.ts';

/** A line within an axial plane with half its thickness at each point; all lines of a ribbon have equally many. */
export interface RibbonLine {
  readonly z: number;
  readonly line: readonly (readonly [x: number, y: number, half: number])[];
}

/** How a ribbon ends and how much thinner it is on each side, mm. */
export interface RibbonForm {
  readonly capMm?: readonly [below: number, above: number];
  readonly insetMm?: number;
  /** −1 mirrors it to the other side. */
  readonly side?: 1 | -1;
}

const stepsBetween = 4;

/** A sheet, strap or bar through lines at several heights; distance is measured within the axial plane. */
export function ribbonLoft(lines: readonly RibbonLine[], form: RibbonForm = {}): Solid {
  const sorted = [...lines].sort((a, b) => a.z - b.z);
  const [low, high] = [sorted[0]!.z, sorted.at(-1)!.z];
  const [capBelow, capAbove] = form.capMm ?? [0, 0];
  const [inset, side] = [form.insetMm ?? 0, form.side ?? 1];
  const curves = sorted[0]!.line.map((_, p) =>
    ([0, 1, 2] as const).map((axis): Curve => createCurve(sorted.map(({ z, line }) => [z, line[p]![axis]]))),
  );
  const count = (curves.length - 1) * stepsBetween + 1;
  const points = new Float64Array(3 * count);
  let [planeZ, x0, x1, y0, y1] = [Number.NaN, 0, 0, 0, 0];
  const toPlane = (z: number) => {
    planeZ = z;
    const past = z < low ? (low - z) / (capBelow || 1e-6) : z > high ? (z - high) / (capAbove || 1e-6) : 0;
    const size = Math.sqrt(Math.max(0, 1 - past * past));
    const at = curves.map((axes) => axes.map((curve) => curve(z)) as [number, number, number]);
    [x0, x1, y0, y1] = [1e9, -1e9, 1e9, -1e9];
    for (let n = 0; n < count; n++) {
      const k = Math.min(at.length - 2, Math.floor(n / stepsBetween));
      const t = n / stepsBetween - k;
      const x = side * along(at, k, t, 0);
      const y = along(at, k, t, 1);
      // Below zero it is a line that nothing is painted on.
      const half = along(at, k, t, 2) * size - inset - (past >= 1 ? 9 : 0);
      points.set([x, y, half], 3 * n);
      x0 = Math.min(x0, x - half);
      x1 = Math.max(x1, x + half);
      y0 = Math.min(y0, y - half);
      y1 = Math.max(y1, y + half);
    }
  };
  const flat = sorted.flatMap(({ line }) => line);
  const reach = (axis: 0 | 1, sign: 1 | -1) =>
    sign * Math.max(...flat.map((p) => sign * (axis === 0 ? side : 1) * p[axis]! + p[2])) + sign * 4;
  return {
    bounds: {
      min: [reach(0, -1), reach(1, -1), low - capBelow + inset],
      max: [reach(0, 1), reach(1, 1), high + capAbove - inset],
    },
    distance(x, y, z) {
      if (z !== planeZ) toPlane(z);
      const off = Math.max(x0 - x, x - x1, y0 - y, y - y1);
      if (off > 8) return off;
      let best = 1e9;
      for (let n = 0; n + 1 < count; n++) {
        const ax = points[3 * n]!;
        const ay = points[3 * n + 1]!;
        const bx = points[3 * n + 3]! - ax;
        const by = points[3 * n + 4]! - ay;
        const px = x - ax;
        const py = y - ay;
        const t = Math.min(1, Math.max(0, (px * bx + py * by) / (bx * bx + by * by + 1e-9)));
        const half = points[3 * n + 2]! + t * (points[3 * n + 5]! - points[3 * n + 2]!);
        const qx = px - t * bx;
        const qy = py - t * by;
        best = Math.min(best, Math.sqrt(qx * qx + qy * qy) - half);
      }
      return best;
    },
  };
}

/** Catmull-Rom along the line's points. */
function along(
  at: readonly (readonly [number, number, number])[],
  k: number,
  t: number,
  axis: 0 | 1 | 2,
): number {
  const b = at[k]![axis];
  const c = at[k + 1]![axis];
  const a = at[k - 1]?.[axis] ?? b;
  const d = at[k + 2]?.[axis] ?? c;
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
