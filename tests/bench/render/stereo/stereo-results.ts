import { type QualityLevel, qualityLadder } from '../../../../src/render/quality-ladder.ts';
import type { FrameTimes } from '../frame-times.ts';
import { type PhantomSize, phantomSizes } from '../phantom-sizes.ts';
import { fetchCells, fetchHead, table } from '../tables.ts';
import { eyePx } from './eyes.ts';
import type { StereoCounts } from './stereo-page.ts';

/** Texture fetches that a stand-alone headset has for a pixel at 72 frames a second: 30 to 45. */
export const fetchBudget = 45;

/** The rung whose frames are timed: the one between what headsets begin with and every pixel. */
export const steadyRung = 3;

/** Both eyes under one preset at one size, on `steadyRung`. */
export interface StereoResult extends FrameTimes {
  readonly size: PhantomSize;
  readonly preset: string;
  readonly counts: readonly StereoCounts[];
}

/** One rung of the ladder under one preset. */
export interface RungResult {
  readonly preset: string;
  readonly size: PhantomSize;
  readonly level: QualityLevel;
  readonly counts: readonly StereoCounts[];
  /** Against both eyes at every pixel and an eighth of the finest step. */
  readonly psnrDb: number;
}

const sum = (counts: readonly StereoCounts[], of: (each: StereoCounts) => number) =>
  counts.reduce((total, each) => total + of(each), 0);

const marchedFetches = (each: StereoCounts) =>
  each.samples + each.gradientFetches + each.helperFetches + each.tableFetches;

/** All fetches for a pixel of the display that the volume's box covers: those of its share of a ray, and those that show it. */
export const fetchesPerPixel = (counts: readonly StereoCounts[]): number =>
  allFetches(counts) / sum(counts, (each) => each.displayed);

/** The same for each pixel that shows a part of the coarse picture: round what nothing shows in there are none. */
const fetchesPerDrawn = (counts: readonly StereoCounts[]): number =>
  allFetches(counts) / sum(counts, (each) => each.drawn);

const allFetches = (counts: readonly StereoCounts[]) =>
  sum(counts, (each) => marchedFetches(each) + each.fetchesToShow);

const voxelsOf = (size: PhantomSize) => phantomSizes[size].reduce((product, n) => product * n, 1);

/** How many times the frame costs when the volume has eight times the voxels, from one size to another. */
export function growthPerEight(from: StereoResult, to: StereoResult): number {
  const eights = Math.log(voxelsOf(to.size) / voxelsOf(from.size)) / Math.log(8);
  return (to.medianMs / from.medianMs) ** (1 / eights);
}

export function stereoTables(results: readonly StereoResult[], rungs: readonly RungResult[]): string {
  const { resolution, stepVoxels } = qualityLadder[steadyRung]!;
  return [
    `## Both eyes, ${eyePx.width} × ${eyePx.height} each, lit`,
    `At ${resolution} of the display’s resolution, steps of ${stepVoxels} voxels. Fetches for a coarse pixel that the volume's box covers, and for a displayed one against a budget of ${fetchBudget}; growth of the frame's cost for eight times the voxels, from the smallest volume`,
    sizeTable(results),
    'The quality ladder: fetches for a displayed pixel, and PSNR against both eyes at every pixel and an eighth of the finest step',
    rungTable(rungs),
  ].join('\n\n');
}

function sizeTable(results: readonly StereoResult[]): string {
  const presets = [...new Set(results.map(({ preset }) => preset))];
  const head = [
    'preset',
    'volume',
    'median ms',
    'p90 ms',
    'pixels of all',
    ...fetchHead,
    'for a pixel',
    'for one drawn',
    'growth × 8 voxels',
  ];
  const rows = presets.flatMap((preset) => {
    const ofPreset = results.filter((each) => each.preset === preset);
    return ofPreset.map((each, n) => [
      preset,
      phantomSizes[each.size].join(' × '),
      each.medianMs.toFixed(0),
      each.p90Ms.toFixed(0),
      `${((100 * sum(each.counts, (c) => c.displayed)) / (each.counts.length * 2 * eyePx.width * eyePx.height)).toFixed(0)} %`,
      ...fetchCells({
        rays: sum(each.counts, (c) => c.rays),
        marched: sum(each.counts, (c) => c.marched),
        samples: sum(each.counts, (c) => c.samples),
        gradientFetches: sum(each.counts, (c) => c.gradientFetches),
        helperFetches: sum(each.counts, (c) => c.helperFetches),
        tableFetches: sum(each.counts, (c) => c.tableFetches),
      }),
      fetchesPerPixel(each.counts).toFixed(1),
      fetchesPerDrawn(each.counts).toFixed(1),
      n === 0 ? '' : `× ${growthPerEight(ofPreset[0]!, each).toFixed(2)}`,
    ]);
  });
  return table(head, rows);
}

function rungTable(rungs: readonly RungResult[]): string {
  return table(
    ['preset', 'volume', 'resolution', 'step', 'for a pixel', 'PSNR dB'],
    rungs.map(({ preset, size, level, counts, psnrDb }) => [
      preset,
      phantomSizes[size].join(' × '),
      level.resolution.toFixed(2),
      level.stepVoxels.toFixed(2),
      fetchesPerPixel(counts).toFixed(1),
      psnrDb.toFixed(1),
    ]),
  );
}
