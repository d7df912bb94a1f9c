import type { Diagnostic } from '../imaging/series.ts';

/** Differences between neighbours. */
export function gapsOf(heightsMm: readonly number[]): number[] {
  return heightsMm.slice(1).map((height, i) => height - heightsMm[i]!);
}

/** Gaps that differ by less than a tenth (at most 0.1 mm) are the same gap, rounded differently. */
function sameGap(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.min(0.1, Math.min(a, b) / 10);
}

/**
 * The distance at which these slices were taken: the smallest gap that at least a tenth of all gaps share, so
 * that neither one overlapping slice nor a few missing ones decide.
 */
export function nominalStepMm(gapsMm: readonly number[]): number {
  const ascending = [...gapsMm].sort((a, b) => a - b);
  const common = ascending.find(
    (gap) => ascending.filter((other) => sameGap(gap, other)).length * 10 >= ascending.length,
  );
  return common ?? ascending[0]!;
}

/** Says in words where slices are missing, or that they are unevenly spaced. */
export function describeGaps(heightsMm: readonly number[], gridStepMm: number): Diagnostic[] {
  const gaps = gapsOf(heightsMm);
  const nominal = nominalStepMm(gaps);
  const steps = gaps.map((gap) => Math.round(gap / nominal));
  const wholeSteps = gaps.every(
    (gap, i) => steps[i]! >= 1 && Math.abs(gap - steps[i]! * nominal) <= nominal / 10,
  );
  const missing = steps.filter((step) => step > 1).length;
  if (!wholeSteps || missing > gaps.length / 3) {
    const [closest, widest] = [Math.min(...gaps), Math.max(...gaps)];
    return [
      {
        code: 'geometry/uneven-spacing',
        severity: 'warning',
        message: `Slices are ${closest.toFixed(2)} to ${widest.toFixed(2)} mm apart. They are resampled to ${gridStepMm.toFixed(2)} mm; positions and distances stay true.`,
      },
    ];
  }
  return steps.flatMap((step, i): Diagnostic[] => {
    if (step < 2) return [];
    const [from, to] = [heightsMm[i]!.toFixed(1), heightsMm[i + 1]!.toFixed(1)];
    return [
      {
        code: 'geometry/missing-slices',
        severity: 'warning',
        message: `${step - 1} ${step === 2 ? 'slice' : 'slices'} missing between ${from} and ${to} mm. The gap is filled by interpolation.`,
      },
    ];
  });
}
