import { type Affine, affine, applyToPoint, axisOf } from '../imaging/affine.ts';
import { index, type Lps, type LpsVector, lps } from '../imaging/spaces.ts';
import { add, cross, length, normalize, scale, type Triple } from '../imaging/vector.ts';
import type { Volume } from '../imaging/volume.ts';
import { box } from './shapes/box.ts';
import { cylinder } from './shapes/cylinder.ts';
import { sphere } from './shapes/sphere.ts';
import type { Solid } from './solid.ts';

/** A simple body of one HU value at a known place; sizes in mm. */
export type AnalyticPart = { readonly id: string; readonly hu: number } & (
  | { readonly kind: 'sphere'; readonly centre: Lps; readonly radiusMm: number }
  | { readonly kind: 'box'; readonly centre: Lps; readonly sizeMm: Triple }
  | { readonly kind: 'cylinder'; readonly from: Lps; readonly to: Lps; readonly radiusMm: number }
);

/** What to build. Later parts cover earlier ones. */
export interface AnalyticSpec {
  readonly dims: readonly [columns: number, rows: number, slices: number];
  /** Distance between columns, between rows, and between slices along the normal, mm. */
  readonly spacingMm: Triple;
  /** Centre of voxel (0, 0, 0); by default the middle of the grid is at LPS (0, 0, 0). */
  readonly firstVoxel?: Lps;
  /** Directions of a growing column and row index; by default patient left and posterior. */
  readonly row?: LpsVector;
  readonly column?: LpsVector;
  /** Shift along `column` from one slice to the next, mm: a tilted gantry. */
  readonly shearMm?: number;
  readonly backgroundHu: number;
  readonly parts: readonly AnalyticPart[];
  /** Samples per voxel edge where a surface crosses the voxel; 1 gives hard, unblended edges. Default 4. */
  readonly supersample?: number;
}

/** The exact facts of one part, from its formula. */
export interface AnalyticTruth {
  readonly id: string;
  readonly centre: Lps;
  readonly volumeMm3: number;
  readonly hu: number;
  /** Longest straight line inside the part, mm. */
  readonly longestMm: number;
}

/** A test volume of simple bodies at known LPS positions, partial volume included, and its exact truth. */
export function analyticPhantom(spec: AnalyticSpec): { volume: Volume; truth: AnalyticTruth[] } {
  const lpsFromIndex = gridOf(spec);
  const [nx, ny, nz] = spec.dims;
  const values = new Float32Array(nx * ny * nz).fill(spec.backgroundHu);
  for (const part of spec.parts) paint(values, spec, lpsFromIndex, part);
  const hu = Int16Array.from(values, Math.round);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of hu) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return {
    volume: { dims: spec.dims, lpsFromIndex, hu, huRange: [min, max], unit: 'HU' },
    truth: spec.parts.map(truthOf),
  };
}

function gridOf(spec: AnalyticSpec): Affine<'lps', 'index'> {
  const [dx, dy, dz] = spec.spacingMm;
  const row = normalize(spec.row ?? [1, 0, 0]);
  const column = normalize(spec.column ?? [0, 1, 0]);
  const normal = normalize(cross(row, column));
  const axes = [
    scale(row, dx),
    scale(column, dy),
    add(scale(normal, dz), scale(column, spec.shearMm ?? 0)),
  ] as const;
  const centred = axes.reduce<Triple>(
    (sum, axis, a) => add(sum, scale(axis, (1 - spec.dims[a]!) / 2)),
    [0, 0, 0],
  );
  return affine(axes[0], axes[1], axes[2], spec.firstVoxel ?? centred);
}

function solidOf(part: AnalyticPart): Solid {
  if (part.kind === 'sphere') return sphere(part.centre, part.radiusMm);
  if (part.kind === 'box') return box(part.centre, part.sizeMm);
  return cylinder(part.from, part.to, part.radiusMm);
}

function truthOf(part: AnalyticPart): AnalyticTruth {
  const { id, hu } = part;
  if (part.kind === 'sphere') {
    const { centre, radiusMm: r } = part;
    return { id, hu, centre, volumeMm3: (4 / 3) * Math.PI * r ** 3, longestMm: 2 * r };
  }
  if (part.kind === 'box') {
    const [a, b, c] = part.sizeMm;
    return { id, hu, centre: part.centre, volumeMm3: a * b * c, longestMm: length(part.sizeMm) };
  }
  const { from, to, radiusMm: r } = part;
  const heightMm = length([to[0] - from[0], to[1] - from[1], to[2] - from[2]]);
  const middle = scale(add(from, to), 0.5);
  return {
    id,
    hu,
    centre: lps(middle[0], middle[1], middle[2]),
    volumeMm3: Math.PI * r * r * heightMm,
    longestMm: Math.hypot(2 * r, heightMm),
  };
}

function paint(
  values: Float32Array,
  spec: AnalyticSpec,
  lpsFromIndex: Affine<'lps', 'index'>,
  part: AnalyticPart,
): void {
  const solid = solidOf(part);
  const [nx, ny, nz] = spec.dims;
  const n = spec.supersample ?? 4;
  // No point of a voxel is farther from its centre than the sum of its half edges.
  const edgesMm = ([0, 1, 2] as const).map((axis) => length(axisOf(lpsFromIndex, axis)));
  const reachMm = edgesMm.reduce((sum, edge) => sum + edge / 2, 0);
  const offsets = Array.from({ length: n }, (_, s) => (s + 0.5) / n - 0.5);
  const distanceAt = (i: number, j: number, k: number) => {
    const p = applyToPoint(lpsFromIndex, index(i, j, k));
    return solid.distance(p[0], p[1], p[2]);
  };
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) {
        const d = distanceAt(i, j, k);
        if (d > reachMm) continue;
        let covered = d < -reachMm ? n ** 3 : 0;
        if (!covered)
          for (const c of offsets)
            for (const b of offsets)
              for (const a of offsets) if (distanceAt(i + a, j + b, k + c) < 0) covered++;
        const at = i + nx * (j + ny * k);
        values[at]! += (part.hu - values[at]!) * (covered / n ** 3);
      }
}
