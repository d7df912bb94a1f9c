import { applyToPoint, axisOf } from '../imaging/affine.ts';
import { distanceFromPlane, type SlicePlane } from '../imaging/slice-plane.ts';
import { index, type Lps, lps } from '../imaging/spaces.ts';
import { add, dot, scale, subtract } from '../imaging/vector.ts';
import { lpsFromMaskIndex, type Mask, type MaskRow, maskRows } from '../teaching/case-mask.ts';

const rowsOf = new WeakMap<Mask, readonly MaskRow[]>();

/**
 * Where a plane cuts the painted voxels, as convex polygons in LPS mm: one for each painted stretch that it meets.
 * Voxels are the solid boxes that they are, on tilted and turned planes too.
 */
export function maskSection(mask: Mask, plane: SlicePlane): Lps[][] {
  const rows = rowsOf.get(mask) ?? maskRows(mask);
  rowsOf.set(mask, rows);
  const lpsFromIndex = lpsFromMaskIndex(mask);
  const rise = ([0, 1, 2] as const).map((axis) => dot(axisOf(lpsFromIndex, axis), plane.normal));
  const polygons: Lps[][] = [];
  for (const { from, to, row, slice } of rows) {
    const middle = applyToPoint(lpsFromIndex, index((from + to) / 2, row, slice));
    const reach = (Math.abs(rise[0]!) * (to - from + 1) + Math.abs(rise[1]!) + Math.abs(rise[2]!)) / 2;
    if (Math.abs(distanceFromPlane(plane, middle)) > reach) continue;
    const polygon = boxSection(
      [from - 0.5, to + 0.5].flatMap((i) =>
        [row - 0.5, row + 0.5].flatMap((j) =>
          [slice - 0.5, slice + 0.5].map((k) => applyToPoint(lpsFromIndex, index(i, j, k))),
        ),
      ),
      plane,
    );
    if (polygon.length > 2) polygons.push(polygon);
  }
  return polygons;
}

/** Corners that differ in one bit of their number are joined by an edge. */
const edges = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((a) =>
  [1, 2, 4].filter((bit) => !(a & bit)).map((bit) => [a, a | bit] as const),
);

function boxSection(corners: readonly Lps[], plane: SlicePlane): Lps[] {
  const heights = corners.map((corner) => distanceFromPlane(plane, corner));
  const points = edges.flatMap(([a, b]) => {
    const [ha, hb] = [heights[a]!, heights[b]!];
    // A corner on the plane belongs to the side above it, so that it is met once.
    if (ha >= 0 === hb >= 0) return [];
    const from = corners[a]!;
    return [lps(...add(from, scale(subtract(corners[b]!, from), ha / (ha - hb))))];
  });
  if (points.length < 3) return [];
  const centre = scale(
    points.reduce<[number, number, number]>((sum, point) => add(sum, point), [0, 0, 0]),
    1 / points.length,
  );
  const turnOf = (point: Lps) => {
    const offset = subtract(point, centre);
    return Math.atan2(dot(offset, plane.down), dot(offset, plane.right));
  };
  return points.sort((a, b) => turnOf(a) - turnOf(b));
}
