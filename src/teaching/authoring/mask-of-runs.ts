import { applyToPoint, axisOf, invert } from '../../imaging/affine.ts';
import { affine } from '../../imaging/affine.ts';
import { index } from '../../imaging/spaces.ts';
import type { Volume } from '../../imaging/volume.ts';
import { lpsFromMaskIndex, type Mask, maskRows } from '../case-mask.ts';
import { countOf, type Runs } from './mask-runs.ts';

type Grid = Pick<Volume, 'dims' | 'lpsFromIndex'>;
type Triple = [number, number, number];

/** A scan's painted voxels as a mask in a grid of its own, cut to what is painted; undefined where nothing is. */
export function maskOfRuns({ dims: [nx, ny], lpsFromIndex }: Grid, runs: Runs): Mask | undefined {
  if (countOf(runs) === 0) return undefined;
  const rows = rowsOf(runs, nx, ny);
  const low: Triple = [Infinity, Infinity, Infinity];
  const high: Triple = [-1, -1, -1];
  for (const { from, to, row, slice } of rows) {
    [from, row, slice].forEach((v, axis) => {
      low[axis] = Math.min(low[axis]!, v);
    });
    [to, row, slice].forEach((v, axis) => {
      high[axis] = Math.max(high[axis]!, v);
    });
  }
  const size = high.map((v, axis) => v - low[axis]! + 1) as Triple;
  const lengths: number[] = [];
  let [at, inside] = [0, 0];
  for (const { from, to, row, slice } of rows) {
    const start = from - low[0] + size[0] * (row - low[1] + size[1] * (slice - low[2]));
    // A stretch that goes on from the row before is one with it.
    if (start === at && lengths.length > 0) inside += to - from + 1;
    else {
      if (lengths.length > 0) lengths.push(inside);
      lengths.push(start - at);
      inside = to - from + 1;
    }
    at = start + to - from + 1;
  }
  lengths.push(inside);
  const rest = size[0] * size[1] * size[2] - at;
  if (rest > 0) lengths.push(rest);
  const origin = applyToPoint(lpsFromIndex, index(...low));
  const grid = affine<'lps', 'index'>(
    axisOf(lpsFromIndex, 0),
    axisOf(lpsFromIndex, 1),
    axisOf(lpsFromIndex, 2),
    origin,
  );
  return { dims: size, lpsFromIndex: [...grid], runs: lengths };
}

/** The scan's voxels that a mask paints; those that lie outside of the scan are left out. */
export function runsOfMask({ dims: [nx, ny, nz], lpsFromIndex }: Grid, mask: Mask): Runs {
  const start = applyToPoint(invert(lpsFromIndex), applyToPoint(lpsFromMaskIndex(mask), index(0, 0, 0)));
  const [i0, j0, k0] = start.map(Math.round) as Triple;
  return maskRows(mask).flatMap(({ from, to, row, slice }) => {
    const [first, last] = [Math.max(0, from + i0), Math.min(nx - 1, to + i0)];
    const [j, k] = [row + j0, slice + k0];
    const outside = j < 0 || j >= ny || k < 0 || k >= nz || last < first;
    return outside ? [] : [first + nx * (j + ny * k), last - first + 1];
  });
}

function rowsOf(runs: Runs, nx: number, ny: number) {
  const rows: { from: number; to: number; row: number; slice: number }[] = [];
  for (let r = 0; r < runs.length; r += 2)
    for (let at = runs[r]!, end = at + runs[r + 1]!; at < end; ) {
      const line = Math.floor(at / nx);
      const stop = Math.min(end, (line + 1) * nx);
      const [from, to] = [at - line * nx, stop - 1 - line * nx];
      rows.push({ from, to, row: line % ny, slice: Math.floor(line / ny) });
      at = stop;
    }
  return rows;
}
