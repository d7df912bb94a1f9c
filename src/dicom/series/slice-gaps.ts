import type { Diagnostic } from '../../imaging/series.ts';

/** Gaps that are named one by one; more are summed up. */
const namedGaps = 3;

/** Part of the median gap below which a gap is none. */
const smallestShare = 8;

/** Differences between neighbours. */
export function gapsOf(heightsMm: readonly number[]): number[] {
  return heightsMm.slice(1).map((height, i) => height - heightsMm[i]!);
}

/** Gaps up to this one are the same as `gap`, rounded differently: a tenth more, at most 0.1 mm. */
function sameUpTo(gap: number): number {
  return gap + Math.min(0.1, gap / 10);
}

/**
 * The distance at which these slices were taken: the smallest gap that at least a tenth of all gaps share, so
 * that neither one overlapping slice nor a few missing ones decide. Gaps below an eighth of the median are
 * slices taken twice, nearly in the same place, and do not count.
 */
export function nominalStepMm(gapsMm: readonly number[]): number {
  const ascending = Float64Array.from(gapsMm).sort();
  const median = ascending[ascending.length >> 1]!;
  let from = 0;
  let to = 0;
  for (const gap of ascending) {
    while (sameUpTo(ascending[from]!) < gap) from += 1;
    while (to < ascending.length && ascending[to]! <= sameUpTo(gap)) to += 1;
    if (gap * smallestShare >= median && (to - from) * 10 >= ascending.length) return gap;
  }
  return median;
}

/**
 * Says in words where slices are missing, or that they are unevenly spaced. `upwards` is −1 where heights count
 * against the patient's own axis, so that the numbers are those that the station shows.
 */
export function describeGaps(
  heightsMm: readonly number[],
  gridStepMm: number,
  upwards: 1 | -1,
): Diagnostic[] {
  const gaps = gapsOf(heightsMm);
  const nominal = nominalStepMm(gaps);
  const steps = gaps.map((gap) => Math.round(gap / nominal));
  const wholeSteps = gaps.every(
    (gap, i) => steps[i]! >= 1 && Math.abs(gap - steps[i]! * nominal) <= nominal / 10,
  );
  const wide = [...steps.keys()].filter((i) => steps[i]! > 1);
  if (!wholeSteps || wide.length > gaps.length / 3) return [unevenSpacing(gaps, gridStepMm)];
  const missing = (places: readonly number[]) => places.reduce((sum, i) => sum + steps[i]! - 1, 0);
  const between = (first: number, last: number) => {
    const ends = [heightsMm[first]! * upwards, heightsMm[last + 1]! * upwards].sort((a, b) => a - b);
    return `between ${inMm(ends[0]!)} and ${inMm(ends[1]!)} mm`;
  };
  if (wide.length > namedGaps)
    return [
      missingSlices(
        `${missing(wide)} slices missing in ${wide.length} places ${between(wide[0]!, wide.at(-1)!)}. The gaps are filled by interpolation.`,
      ),
    ];
  return wide.map((i) =>
    missingSlices(
      `${missing([i])} ${steps[i] === 2 ? 'slice' : 'slices'} missing ${between(i, i)}. The gap is filled by interpolation.`,
    ),
  );
}

function unevenSpacing(gaps: readonly number[], gridStepMm: number): Diagnostic {
  const closest = gaps.reduce((a, b) => Math.min(a, b));
  const widest = gaps.reduce((a, b) => Math.max(a, b));
  return {
    code: 'geometry/uneven-spacing',
    severity: 'warning',
    message: `Slices are ${closest.toFixed(2)} to ${widest.toFixed(2)} mm apart. They are resampled to ${gridStepMm.toFixed(2)} mm; positions and distances stay true.`,
  };
}

function missingSlices(message: string): Diagnostic {
  return { code: 'geometry/missing-slices', severity: 'warning', message };
}

/** One decimal, and never “-0.0”. */
function inMm(mm: number): string {
  return (Math.round(mm * 10) / 10 + 0).toFixed(1);
}
