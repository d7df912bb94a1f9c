import { type Affine, affine } from '../../imaging/affine.ts';
import type { Diagnostic } from '../../imaging/series.ts';
import type { SliceMix, SliceMixes } from '../../imaging/volume-builder.ts';
import { add, distance, scale, subtract, type Triple } from '../../imaging/vector.ts';
import { describeGaps, gapsOf, nominalStepMm } from './slice-gaps.ts';
import { heightOf, normalOf, type PlacedSlice } from './placed-slice.ts';

/** A regular grid through stored slices. */
export interface SliceGrid extends SliceMixes {
  readonly lpsFromIndex: Affine<'lps', 'index'>;
  /** Height of each stored slice along the normal, mm, ascending. */
  readonly heightsMm: readonly number[];
  /** Distances between neighbouring stored slices along the normal, mm. */
  readonly gapsMm: readonly number[];
  /** Angle between the slice axis and the normal, degrees: the gantry tilt, whatever the header calls it. */
  readonly shearDegrees: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lays a regular grid through two or more slices that ascend along their common normal, or says why not.
 *
 * Slices within a tenth of a step (at most 0.1 mm) of even positions are taken as even: scanners round
 * positions. All others are resampled linearly along the slice axis. The step is then the smallest gap that at
 * least a tenth of all gaps share, stretched so that the first and the last slice stay where they are. The axis
 * runs straight from the first to the last position, so a tilted gantry gives a sheared grid.
 */
export function fitSliceGrid(
  slices: readonly PlacedSlice[],
  matrix: { readonly columns: number; readonly rows: number },
): SliceGrid | Diagnostic {
  const first = slices[0]!;
  const normal = normalOf(first);
  const heightsMm = slices.map((slice) => heightOf(slice, normal));
  const extentMm = heightsMm.at(-1)! - heightsMm[0]!;
  const span = subtract(slices.at(-1)!.positionMm, first.positionMm);
  const drift = largestDriftMm(slices, heightsMm, span);
  if (drift > Math.max(0.1, Math.min(...first.spacingMm) / 4))
    return warning(
      'geometry/not-straight',
      `The slices do not lie on a straight line (up to ${drift.toFixed(1)} mm off), so they make no volume. They are shown one by one.`,
    );
  const gapsMm = gapsOf(heightsMm);
  const evenStep = extentMm / (slices.length - 1);
  const tolerance = Math.min(0.1, evenStep / 10);
  const asStored = heightsMm.every((h, k) => Math.abs(h - heightsMm[0]! - k * evenStep) <= tolerance);
  const count = asStored ? slices.length : Math.max(2, Math.round(extentMm / nominalStepMm(gapsMm)) + 1);
  const stepMm = extentMm / (count - 1);
  return {
    ...matrix,
    mixes: asStored ? slices.map((_, k) => storedSlice(k)) : mixesAt(heightsMm, count, stepMm),
    asStored,
    lpsFromIndex: affine(
      scale(first.orientation.row, first.spacingMm[0]),
      scale(first.orientation.column, first.spacingMm[1]),
      scale(span, 1 / (count - 1)),
      first.positionMm,
    ),
    heightsMm,
    gapsMm,
    shearDegrees: (Math.acos(Math.min(1, extentMm / Math.hypot(...span))) * 180) / Math.PI,
    diagnostics: asStored ? [] : describeGaps(heightsMm, stepMm, upwards(normal)),
  };
}

/** Largest distance of a slice's position from the straight line between the first and the last, mm. */
function largestDriftMm(slices: readonly PlacedSlice[], heightsMm: readonly number[], span: Triple): number {
  const extentMm = heightsMm.at(-1)! - heightsMm[0]!;
  const origin = slices[0]!.positionMm;
  return slices.reduce((largest, slice, k) => {
    const along = (heightsMm[k]! - heightsMm[0]!) / extentMm;
    return Math.max(largest, distance(slice.positionMm, add(origin, scale(span, along))));
  }, 0);
}

/** Mixes for `count` even heights from the first stored one on. */
function mixesAt(heightsMm: readonly number[], count: number, stepMm: number): SliceMix[] {
  const last = heightsMm.length - 1;
  let above = 0;
  return Array.from({ length: count }, (_, j) => {
    const heightMm = heightsMm[0]! + j * stepMm;
    while (above <= last && heightsMm[above]! < heightMm - 1e-6) above += 1;
    if (above > last) return storedSlice(last);
    if (above === 0 || heightsMm[above]! - heightMm < 1e-6) return storedSlice(above);
    const below = heightsMm[above - 1]!;
    return { lower: above - 1, upper: above, t: (heightMm - below) / (heightsMm[above]! - below) };
  });
}

function storedSlice(k: number): SliceMix {
  return { lower: k, upper: k, t: 0 };
}

/** Whether heights grow with the patient coordinate that the normal is closest to (left, posterior, superior). */
function upwards(normal: Triple): 1 | -1 {
  return normal.reduce((a, b) => (Math.abs(b) > Math.abs(a) + 1e-9 ? b : a)) < 0 ? -1 : 1;
}

export function warning(code: string, message: string): Diagnostic {
  return { code, severity: 'warning', message };
}
