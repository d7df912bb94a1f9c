import { contestants } from './contestants.ts';
import type { FetchCounts } from './count-fetches.ts';
import { goalOf } from './goals.ts';
import { duelOf, type SizeResults, type Timed } from './results.ts';
import { describeStep } from './step-shares.ts';

const megabyte = 1e6;
const nameOf = (id: keyof typeof contestants) => contestants[id].name;
const ms = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0));

/** A Markdown table whose columns line up, so that it reads in a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, c) => cell.padEnd(widths[c]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** All tables of one size. */
export function tablesOf(results: SizeResults): string {
  const { dims, canvasPx, modes } = results;
  const timed = modes.flatMap((each) => each.timed);
  const frames = timed[0]?.framesMs.length ?? 0;
  return [
    `## ${dims.join(' × ')}, canvas ${canvasPx}², ${frames} poses`,
    `Median ms a frame (p90) [PSNR in dB against the renderer's own frame at 8 × the samples]`,
    timeTable(timed),
    'Against the fastest peer of each mode, ours at a PSNR no lower than its; and at the high quality',
    duelTable(results),
    'Fetches for a pixel that the volume’s box covers, ours: counted by the shader itself',
    fetchTable(timed),
    'First frame from the numbers in memory, once; textures of the graphics card',
    firstFrameTable(results),
    curveChangeLine(results),
    'Same picture? Correlation of brightness with ours, and with ours in a mirror',
    agreementTable(results),
  ].join('\n\n');
}

function timeTable(timed: readonly Timed[]): string {
  return table(
    ['mode', 'renderer', 'step', 'median ms', 'p90 ms', 'PSNR dB'],
    timed.map((each) => [
      each.mode,
      nameOf(each.contestant),
      describeStep(each.stepShare),
      ms(each.medianMs),
      ms(each.p90Ms),
      each.psnrDb.toFixed(1),
    ]),
  );
}

function duelTable({ size, modes }: SizeResults): string {
  const rows = modes.flatMap((each) => {
    const duel = duelOf(each);
    if (!duel) return [];
    const { mode, peer, matched, high } = duel;
    const against = (ours: Timed | undefined, quality: 'matched' | 'high') => {
      if (!ours) return 'not reached';
      const goal = goalOf(size, quality, mode);
      const cell = `${ms(ours.medianMs)} ms, ${ours.psnrDb.toFixed(1)} dB: ${(peer.medianMs / ours.medianMs).toFixed(2)} ×`;
      return goal === undefined ? cell : `${cell} (goal ${goal} ×)`;
    };
    return [
      [
        mode,
        `${nameOf(peer.contestant)}: ${ms(peer.medianMs)} ms, ${peer.psnrDb.toFixed(1)} dB`,
        against(matched, 'matched'),
        against(high, 'high'),
      ],
    ];
  });
  return table(['mode', 'fastest peer', 'ours, PSNR no lower', 'ours, high quality'], rows);
}

function fetchTable(timed: readonly Timed[]): string {
  return table(
    ['mode', 'step', ...fetchHead],
    timed.flatMap(({ mode, stepShare, fetches }) =>
      fetches ? [[mode, describeStep(stepShare), ...fetchCells(fetches)]] : [],
    ),
  );
}

export const fetchHead = ['samples', 'gradients', 'helpers', '3D in all', 'tables', 'all'];

/** Means per pixel that the box covers, in the order of `fetchHead`. */
export function fetchCells({
  rays,
  samples,
  gradientFetches,
  helperFetches,
  tableFetches,
}: FetchCounts): string[] {
  const inSpace = samples + gradientFetches + helperFetches;
  return [samples, gradientFetches, helperFetches, inSpace, tableFetches, inSpace + tableFetches].map((sum) =>
    (sum / rays).toFixed(1),
  );
}

function firstFrameTable({ firstFrames, dims }: SizeResults): string {
  const voxels = dims[0] * dims[1] * dims[2];
  return table(
    ['renderer', 'mode', 'first frame ms', 'uploaded MB', 'held MB', 'peak MB', 'bytes a voxel held', 'peak'],
    firstFrames.map(({ contestant, mode, ms: firstMs, gl }) => [
      nameOf(contestant),
      mode,
      firstMs.toFixed(0),
      (gl.uploadedBytes / megabyte).toFixed(1),
      (gl.heldBytes / megabyte).toFixed(1),
      (gl.peakBytes / megabyte).toFixed(1),
      (gl.heldBytes / voxels).toFixed(2),
      (gl.peakBytes / voxels).toFixed(2),
    ]),
  );
}

function curveChangeLine({ curveChange }: SizeResults): string {
  if (!curveChange) return '';
  const { changeMs, frameMs } = curveChange;
  return `Change of the curve to its picture, ours, lit: ${ms(changeMs)} ms (aim: two frames + 30 ms = ${ms(2 * frameMs + 30)} ms)`;
}

function agreementTable({ modes }: SizeResults): string {
  return table(
    ['mode', 'renderer', 'correlation', 'in a mirror'],
    modes.flatMap(({ mode, agreements }) =>
      agreements.map((each) => [
        mode,
        nameOf(each.contestant),
        each.correlation.toFixed(3),
        each.inMirror.toFixed(3),
      ]),
    ),
  );
}
