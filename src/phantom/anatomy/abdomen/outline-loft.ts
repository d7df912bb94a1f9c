import type { NoiseField } from '../../noise-field.ts';
import { type Curve, createCurve } from '../../shapes/curve.ts';
import type { Solid } from '../../solid.ts';

/** An axial outline as points round it, LPS mm; seen from its middle every ray crosses it once. */
export interface Outline {
  readonly z: number;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** How a loft ends, and how uneven its surface is. */
export interface LoftForm {
  /** Length of the rounded end beyond the first and last outline, mm; 0 cuts it flat. */
  readonly capMm?: readonly [below: number, above: number];
  readonly uneven?: { readonly mm: number; readonly field: NoiseField };
}

const rays = 128;
const perRadian = rays / (2 * Math.PI);

/** A body through axial outlines, smooth along them and between them; distance is measured within the plane. */
export function outlineLoft(outlines: readonly Outline[], form: LoftForm = {}): Solid {
  const sorted = [...outlines].sort((a, b) => a.z - b.z).map(polar);
  const over = (pick: (o: PolarOutline) => number): Curve => createCurve(sorted.map((o) => [o.z, pick(o)]));
  const [centreX, centreY] = [over(({ cx }) => cx), over(({ cy }) => cy)];
  const spokes = Array.from({ length: rays }, (_, k) => over(({ radii }) => radii[k]!));
  const [low, high] = [sorted[0]!.z, sorted.at(-1)!.z];
  const [capBelow, capAbove] = form.capMm ?? [0, 0];
  const radii = new Float64Array(rays + 1);
  let [planeZ, cx, cy, empty] = [Number.NaN, 0, 0, false];
  const toPlane = (z: number) => {
    planeZ = z;
    const past = z < low ? (low - z) / (capBelow || 1e-6) : z > high ? (z - high) / (capAbove || 1e-6) : 0;
    empty = past >= 1;
    if (empty) return;
    const size = Math.sqrt(1 - past * past);
    cx = centreX(z);
    cy = centreY(z);
    for (let k = 0; k < rays; k++) {
      const r = spokes[k]!(z) * size;
      radii[k] = r;
      if (form.uneven) {
        const angle = k / perRadian;
        const at = [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const;
        radii[k] = Math.max(0.1, r + form.uneven.mm * size * form.uneven.field(at[0], at[1], z));
      }
    }
    radii[rays] = radii[0]!;
  };
  const slack = (form.uneven?.mm ?? 0) + 2;
  const extent = (axis: 'x' | 'y', side: -1 | 1) =>
    side * Math.max(...sorted.map((o) => side * o[side < 0 ? 'min' : 'max'][axis])) + side * slack;
  return {
    bounds: {
      min: [extent('x', -1), extent('y', -1), low - capBelow],
      max: [extent('x', 1), extent('y', 1), high + capAbove],
    },
    distance(x, y, z) {
      if (z !== planeZ) toPlane(z);
      if (empty) return 20;
      const dx = x - cx;
      const dy = y - cy;
      const rho = Math.sqrt(dx * dx + dy * dy);
      let turn = Math.atan2(dy, dx) * perRadian;
      if (turn < 0) turn += rays;
      const k = Math.min(rays - 1, Math.floor(turn));
      const a = radii[k]!;
      const step = radii[k + 1]! - a;
      const r = a + (turn - k) * step;
      const slope = (step * perRadian) / Math.max(r, 1);
      const gap = rho - r;
      const lean = 1 / Math.sqrt(1 + slope * slope);
      return gap * (gap > -6 && gap < 6 ? lean : Math.min(lean, 0.6));
    },
  };
}

interface PolarOutline {
  readonly z: number;
  readonly cx: number;
  readonly cy: number;
  readonly radii: readonly number[];
  readonly min: { readonly x: number; readonly y: number };
  readonly max: { readonly x: number; readonly y: number };
}

/** The outline's closed spline as radii round its middle. */
function polar({ z, points }: Outline): PolarOutline {
  const smooth = closedSpline(points);
  const xs = smooth.map(([x]) => x);
  const ys = smooth.map(([, y]) => y);
  const min = { x: Math.min(...xs), y: Math.min(...ys) };
  const max = { x: Math.max(...xs), y: Math.max(...ys) };
  const [cx, cy] = centroid(smooth);
  const found = smooth
    .map(([x, y]) => ({ turn: Math.atan2(y - cy, x - cx) * perRadian, r: Math.hypot(x - cx, y - cy) }))
    .map(({ turn, r }) => ({ turn: turn < 0 ? turn + rays : turn, r }))
    .sort((a, b) => a.turn - b.turn);
  const radii = Array.from({ length: rays }, (_, k) => {
    const after = found.findIndex(({ turn }) => turn >= k);
    const b = found[after < 0 ? 0 : after]!;
    const a = found.at((after < 0 ? 0 : after) - 1)!;
    const span = (b.turn - a.turn + rays) % rays || 1;
    return a.r + (((k - a.turn + rays) % rays) / span) * (b.r - a.r);
  });
  return { z, cx, cy, radii, min, max };
}

function centroid(points: readonly (readonly [number, number])[]): [number, number] {
  let [area, x, y] = [0, 0, 0];
  points.forEach(([ax, ay], k) => {
    const [bx, by] = points[(k + 1) % points.length]!;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return [x / (3 * area), y / (3 * area)];
}

/** Catmull-Rom through the points and back to the first, ten steps between two of them. */
function closedSpline(points: readonly (readonly [number, number])[]): [number, number][] {
  const n = points.length;
  return points.flatMap((b, k) => {
    const [a, c, d] = [points[(k + n - 1) % n]!, points[(k + 1) % n]!, points[(k + 2) % n]!];
    return Array.from({ length: 10 }, (_, s): [number, number] => {
      const t = s / 10;
      const at = (i: 0 | 1) =>
        b[i] +
        0.5 *
          t *
          (c[i] - a[i] + t * (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i] + t * (3 * (b[i] - c[i]) + d[i] - a[i])));
      return [at(0), at(1)];
    });
  });
}

/** A closed outline from the half of it with x ≥ 0, front to back, mirrored about x = `axis`. */
export function mirrored(half: readonly (readonly [x: number, y: number])[], axis = 0): [number, number][] {
  const right = half.filter(([x]) => x > 0.5).map(([x, y]): [number, number] => [axis - x, y]);
  return [...half.map(([x, y]): [number, number] => [axis + x, y]), ...right.reverse()];
}
