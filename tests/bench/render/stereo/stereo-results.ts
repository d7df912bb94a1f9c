import type { FetchCounts } from '../count-fetches.ts';
import type { FrameTimes } from '../frame-times.ts';
import type { PhantomSize } from '../phantom-sizes.ts';
import { phantomSizes } from '../phantom-sizes.ts';
import { fetchCells, fetchHead, table } from '../tables.ts';
import { eyePx } from './eyes.ts';

/** Texture fetches that a stand-alone headset has for a ray at 72 frames a second: 30 to 45. */
export const fetchBudget = 45;

/** Both eyes under one preset at one size. */
export interface StereoResult extends FrameTimes {
  readonly size: PhantomSize;
  readonly preset: string;
  readonly fetches: FetchCounts;
}

/** All fetches a ray, those of the two-dimensional table among them. */
export function fetchesPerRay({
  rays,
  samples,
  gradientFetches,
  helperFetches,
  tableFetches,
}: FetchCounts): number {
  return (samples + gradientFetches + helperFetches + tableFetches) / rays;
}

const voxelsOf = (size: PhantomSize) => phantomSizes[size].reduce((product, n) => product * n, 1);

/** How many times the frame costs when the volume has eight times the voxels, from one size to another. */
export function growthPerEight(from: StereoResult, to: StereoResult): number {
  const eights = Math.log(voxelsOf(to.size) / voxelsOf(from.size)) / Math.log(8);
  return (to.medianMs / from.medianMs) ** (1 / eights);
}

export function stereoTables(results: readonly StereoResult[]): string {
  const presets = [...new Set(results.map(({ preset }) => preset))];
  const head = ['preset', 'volume', 'median ms', 'p90 ms', 'rays of all', ...fetchHead, 'growth × 8 voxels'];
  const rows = presets.flatMap((preset) => {
    const ofPreset = results.filter((each) => each.preset === preset);
    return ofPreset.map((each, n) => [
      preset,
      phantomSizes[each.size].join(' × '),
      each.medianMs.toFixed(0),
      each.p90Ms.toFixed(0),
      `${((100 * each.fetches.rays) / (each.framesMs.length * 2 * eyePx.width * eyePx.height)).toFixed(0)} %`,
      ...fetchCells(each.fetches),
      n === 0 ? '' : `× ${growthPerEight(ofPreset[0]!, each).toFixed(2)}`,
    ]);
  });
  return [
    `## Both eyes, ${eyePx.width} × ${eyePx.height} each, lit`,
    `Fetches a ray, against a budget of ${fetchBudget}; growth of the frame's cost for eight times the voxels, from the smallest volume`,
    table(head, rows),
  ].join('\n\n');
}
