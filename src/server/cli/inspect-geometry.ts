import { isPlaced, normalOf } from '../../dicom/series/placed-slice.ts';
import type { SliceStack, StackedImage } from '../../dicom/series/slice-stack.ts';
import { axisOf } from '../../imaging/affine.ts';
import { add, cross, dot, normalize, scale } from '../../imaging/vector.ts';

/** Where a series lies in the patient; null for what the files do not say. Lengths in mm, LPS. */
export interface GeometryReport {
  /** Size of the regular grid that the viewer shows: columns, rows, slices. */
  readonly dims: readonly [number, number, number] | null;
  /** 4 × 4 in column-major order, of that grid. */
  readonly lpsFromIndex: readonly number[] | null;
  /** Whether the grid's slices are the stored ones; else they are interpolated between them. */
  readonly asStored: boolean | null;
  readonly pixelSpacingMm: { readonly betweenColumns: number; readonly betweenRows: number } | null;
  /** Between columns, between rows, and between stored slices along the normal (median). */
  readonly spacingMm: readonly [number, number, number] | null;
  readonly sliceThicknessMm: number | null;
  readonly orientation: readonly number[] | null;
  readonly normal: readonly number[] | null;
  readonly positionFirst: readonly number[] | null;
  readonly positionLast: readonly number[] | null;
  /** Gaps along the normal between stored slices, rounded to 0.001 mm, with how often each occurs. */
  readonly gapsMm: Readonly<Record<string, number>>;
  readonly uniformSpacing: boolean | null;
  readonly shearDegrees: number | null;
  /** Determinant of the unit directions of columns, rows and slices: 1 for right angles, less with shear. */
  readonly directionDeterminant: number | null;
}

export function inspectGeometry({ images, grid }: SliceStack): GeometryReport {
  const first = images[0]!.slice;
  const placed = isPlaced(first) ? first : undefined;
  const { spacingMm: spacing, orientation } = first;
  const gaps = grid ? [...grid.gapsMm].sort((a, b) => a - b) : [];
  const half = gaps.length / 2;
  const median = grid ? (gaps[Math.ceil(half) - 1]! + gaps[Math.floor(half)]!) / 2 : undefined;
  return {
    dims: grid ? [grid.columns, grid.rows, grid.mixes.length] : null,
    lpsFromIndex: grid?.lpsFromIndex ?? null,
    asStored: grid?.asStored ?? null,
    pixelSpacingMm: spacing ? { betweenColumns: spacing[0], betweenRows: spacing[1] } : null,
    spacingMm: spacing && median !== undefined ? [spacing[0], spacing[1], median] : null,
    sliceThicknessMm: first.thicknessMm ?? null,
    orientation: orientation ? [...orientation.row, ...orientation.column] : null,
    normal: placed ? normalOf(placed) : null,
    positionFirst: first.positionMm ?? null,
    positionLast: images.at(-1)!.slice.positionMm ?? null,
    gapsMm: countGaps(gaps),
    uniformSpacing: grid ? Math.max(...gaps) - Math.min(...gaps) <= 0.01 : null,
    shearDegrees: grid?.shearDegrees ?? null,
    directionDeterminant: grid ? determinantOf(grid.lpsFromIndex) : null,
  };
}

/** Patient position of a pixel's centre; null where the image does not say where it lies. */
export function lpsOfPixel({ slice }: StackedImage, row: number, col: number): readonly number[] | null {
  if (!isPlaced(slice)) return null;
  const [betweenColumns, betweenRows] = slice.spacingMm;
  const along = add(
    scale(slice.orientation.row, col * betweenColumns),
    scale(slice.orientation.column, row * betweenRows),
  );
  return add(slice.positionMm, along);
}

/** Gaps rounded to 0.001 mm, with how often each occurs. */
export function countGaps(gapsMm: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const gap of gapsMm) {
    const key = String(Number(gap.toFixed(3)));
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Determinant of the unit directions of a grid's axes. */
export function determinantOf(lpsFromIndex: Parameters<typeof axisOf>[0]): number {
  const [x, y, z] = ([0, 1, 2] as const).map((axis) => normalize(axisOf(lpsFromIndex, axis)));
  return dot(cross(x!, y!), z!);
}
