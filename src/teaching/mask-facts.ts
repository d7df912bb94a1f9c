import { applyToPoint, axisOf } from '../imaging/affine.ts';
import { principalAxes, type Symmetric } from '../imaging/principal-axes.ts';
import { type Lps, index, lps } from '../imaging/spaces.ts';
import { add, cross, dot, length, scale, subtract, type Triple } from '../imaging/vector.ts';
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

/** A solid ellipsoid's variance along an axis is a fifth of the semi-axis squared; a voxel's a twelfth of its side's. */
function momentsOf(rows: readonly MaskRow[], mask: Mask, axes: readonly Triple[]) {
  const lpsFromIndex = lpsFromMaskIndex(mask);
  const first = rows[0]!;
  const start = applyToPoint(lpsFromIndex, index(first.from, first.row, first.slice));
  let voxels = 0;
  let sum: Triple = [0, 0, 0];
  const products = [0, 0, 0, 0, 0, 0];
  for (const { from, to, row, slice } of rows)
    for (let column = from; column <= to; column++) {
      const offset = subtract(applyToPoint(lpsFromIndex, index(column, row, slice)), start);
      voxels += 1;
      sum = add(sum, offset);
      outer(offset).forEach((product, n) => {
        products[n]! += product;
      });
    }
  const mean = scale(sum, 1 / voxels);
  const own = axes.map(outer);
  const squared = outer(mean);
  const variance = products.map(
    (product, n) => product / voxels - squared[n]! + own.reduce((total, part) => total + part[n]! / 12, 0),
  ) as [number, number, number, number, number, number];
  const [a, b, c] = principalAxes(variance).map(({ value, axis }) => scale(axis, Math.sqrt(5 * value)));
  return {
    voxels,
    outline: {
      centre: lps(...add(start, mean)),
      semiAxes: [a!, b!, c!] as const,
    },
  };
}

const outer = ([x, y, z]: Triple): Symmetric => [x * x, y * y, z * z, x * y, x * z, y * z];

function diametersOf(rows: readonly MaskRow[], mask: Mask) {
  const slices = [...new Set(rows.map(({ slice }) => slice))];
  const best = slices
    .map((slice) =>
      longestOf(
        edgePoints(
          rows.filter((row) => row.slice === slice),
          mask,
        ),
      ),
    )
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

/** The middles of the outer sides of voxels at both ends of each stretch. */
function edgePoints(rows: readonly MaskRow[], mask: Mask): Lps[] {
  const lpsFromIndex = lpsFromMaskIndex(mask);
  const at = (column: number, row: number, slice: number) =>
    applyToPoint(lpsFromIndex, index(column, row, slice));
  return rows.flatMap(({ from, to, row, slice }) => [
    at(from - 0.5, row, slice),
    at(to + 0.5, row, slice),
    ...[from, to].flatMap((column) => [at(column, row - 0.5, slice), at(column, row + 0.5, slice)]),
  ]);
}

/** The two points that lie furthest apart. Each row adds a few, so a slice has hundreds. */
function longestOf(points: readonly Lps[]) {
  let best = { from: points[0]!, to: points[0]!, lengthMm: 0 };
  for (const [i, from] of points.entries())
    for (let j = i + 1; j < points.length; j++) {
      const lengthMm = length(subtract(points[j]!, from));
      if (lengthMm > best.lengthMm) best = { from, to: points[j]!, lengthMm };
    }
  return { ...best, points };
}
