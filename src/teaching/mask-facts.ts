import { applyToPoint, axisOf } from '../imaging/affine.ts';
import { convexHull, type PlanePoint } from '../imaging/convex-hull.ts';
import { principalAxes, type Symmetric } from '../imaging/principal-axes.ts';
import { type Lps, index, lps } from '../imaging/spaces.ts';
import { add, cross, distance, dot, length, scale, subtract, type Triple } from '../imaging/vector.ts';
import { groupBy } from '../base/group-by.ts';
import type { Ellipsoid } from '../measure/ellipsoid.ts';
import { lpsFromMaskIndex, type Mask, type MaskRow, maskRows } from './case-mask.ts';

/** What a shape alone tells of a finding; LPS mm. */
export interface ShapeFacts {
  /** The ellipsoid with the same centre, axes and second moments. */
  readonly outline: Ellipsoid;
  readonly volumeMm3: number;
  /** Ends of the longest diameter within one slice, edge to edge. */
  readonly longAxis: [Lps, Lps];
  readonly longAxisMm: number;
  /** Widest extent at right angles to it in the same slice. */
  readonly shortAxis: [Lps, Lps];
  readonly shortAxisMm: number;
}

/** The facts of a painted mask; diameters lie in the grid's slices. */
export function maskFacts(mask: Mask): ShapeFacts {
  const rows = maskRows(mask);
  const lpsFromIndex = lpsFromMaskIndex(mask);
  const axes = [axisOf(lpsFromIndex, 0), axisOf(lpsFromIndex, 1), axisOf(lpsFromIndex, 2)] as const;
  const voxelMm3 = Math.abs(dot(cross(axes[0], axes[1]), axes[2]));
  const { voxels, outline } = momentsOf(rows, mask, axes);
  return { outline, volumeMm3: voxels * voxelMm3, ...diametersOf(rows, mask) };
}

/**
 * A solid ellipsoid's variance along an axis is a fifth of the semi-axis squared; a voxel's a twelfth of its side's, and
 * that of a stretch of n voxels a twelfth of n² times it.
 */
function momentsOf(rows: readonly MaskRow[], mask: Mask, axes: readonly [Triple, Triple, Triple]) {
  const lpsFromIndex = lpsFromMaskIndex(mask);
  const first = rows[0]!;
  const start = applyToPoint(lpsFromIndex, index(first.from, first.row, first.slice));
  const [along, across, up] = axes.map(outer) as [Symmetric, Symmetric, Symmetric];
  let voxels = 0;
  let sum: Triple = [0, 0, 0];
  const products = [0, 0, 0, 0, 0, 0];
  for (const { from, to, row, slice } of rows) {
    const count = to - from + 1;
    const middle = applyToPoint(lpsFromIndex, index((from + to) / 2, row, slice));
    const offset = subtract(middle, start);
    const squared = outer(offset);
    voxels += count;
    sum = add(sum, scale(offset, count));
    for (let n = 0; n < 6; n++)
      products[n]! += count * (squared[n]! + (count * count * along[n]! + across[n]! + up[n]!) / 12);
  }
  const mean = scale(sum, 1 / voxels);
  const ofMean = outer(mean);
  const variance = products.map((product, n) => product / voxels - ofMean[n]!);
  const [a, b, c] = principalAxes(variance as [number, number, number, number, number, number]).map(
    ({ value, axis }) => scale(axis, Math.sqrt(5 * value)),
  );
  return { voxels, outline: { centre: lps(...add(start, mean)), semiAxes: [a!, b!, c!] as const } };
}

const outer = ([x, y, z]: Triple): Symmetric => [x * x, y * y, z * z, x * y, x * z, y * z];

function diametersOf(rows: readonly MaskRow[], mask: Mask) {
  const bySlice = groupBy(rows, ({ slice }) => slice);
  const best = [...bySlice]
    .map(([slice, own]) => longestOf(outermost(own, slice, mask)))
    .reduce((a, b) => (b.lengthMm > a.lengthMm ? b : a));
  const along = scale(subtract(best.to, best.from), 1 / best.lengthMm);
  const normal = cross(axisOf(lpsFromMaskIndex(mask), 0), axisOf(lpsFromMaskIndex(mask), 1));
  const aside = cross(scale(normal, 1 / length(normal)), along);
  const middle = scale(add(best.from, best.to), 0.5);
  const reach = best.points.map((at) => dot(subtract(at, middle), aside));
  const [low, high] = [Math.min(...reach), Math.max(...reach)];
  return {
    longAxis: [best.from, best.to] as [Lps, Lps],
    longAxisMm: best.lengthMm,
    shortAxis: [low, high].map((mm) => lps(...add(middle, scale(aside, mm)))) as [Lps, Lps],
    shortAxisMm: high - low,
  };
}

/** Of the middles of the outer sides of the painted voxels, those that no others lie around. */
function outermost(rows: readonly MaskRow[], slice: number, mask: Mask): Lps[] {
  // Between its two ends a row adds nothing to a hull.
  const ends = new Map<number, { from: number; to: number }>();
  for (const { from, to, row } of rows) {
    const known = ends.get(row) ?? { from, to };
    ends.set(row, { from: Math.min(from, known.from), to: Math.max(to, known.to) });
  }
  const edges = [...ends].flatMap(([row, { from, to }]): PlanePoint[] => [
    [from - 0.5, row],
    [to + 0.5, row],
    ...[from, to].flatMap((column): PlanePoint[] => [
      [column, row - 0.5],
      [column, row + 0.5],
    ]),
  ]);
  // Columns and rows are mapped to mm by an affine map, which leaves a hull a hull.
  return convexHull(edges).map(([column, row]) =>
    applyToPoint(lpsFromMaskIndex(mask), index(column, row, slice)),
  );
}

/** The two corners of a slice's hull that lie furthest apart: a few hundred at most. */
function longestOf(points: readonly Lps[]) {
  let best = { from: points[0]!, to: points[0]!, lengthMm: 0 };
  for (const [i, from] of points.entries())
    for (const to of points.slice(i + 1)) {
      const lengthMm = distance(from, to);
      if (lengthMm > best.lengthMm) best = { from, to, lengthMm };
    }
  return { ...best, points };
}
