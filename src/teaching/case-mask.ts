import { z } from 'zod';
import type { Affine } from '../imaging/affine.ts';

/** Voxels of a mask's own grid at most: it is cut to what was painted. */
const mostVoxels = 1 << 27;
/** Rows of all its slices: each becomes a stretch of its own, however long the runs are. */
const mostRows = 1 << 21;
const mostRuns = 200_000;

const count = z.int().positive();

/** 16 numbers, column-major: LPS mm of a voxel's centre from its column, row and slice. */
const lpsFromIndexSchema = z
  .array(z.number())
  .length(16)
  .refine(([, , , a, , , , b, , , , c, , , , d]) => a === 0 && b === 0 && c === 0 && d === 1, {
    error: 'must be an affine map: every fourth number 0, the last 1',
  })
  .refine((m) => Math.abs(volumeOf(m)) > 1e-9, { error: 'has axes that lie in one plane' });

/**
 * Something painted, in a grid of its own: `runs` are lengths of voxels outside, inside, outside and so on, with the
 * column running fastest, then the row, then the slice.
 */
export const maskSchema = z
  .strictObject({
    dims: z.tuple([count, count, count]),
    lpsFromIndex: lpsFromIndexSchema,
    runs: z.array(z.int().nonnegative()).min(2).max(mostRuns),
  })
  .refine(({ dims: [i, j, k] }) => i * j * k <= mostVoxels && j * k <= mostRows, {
    path: ['dims'],
    error: 'is a grid too large; cut it to what was painted',
  })
  .refine(({ dims: [i, j, k], runs }) => sum(runs) === i * j * k, {
    path: ['runs'],
    error: 'do not add up to the voxels of the grid; save the mask again',
  })
  .refine(({ runs }) => runs.some((length, i) => i % 2 === 1 && length > 0), {
    path: ['runs'],
    error: 'has nothing painted; paint it or leave the finding out',
  });
export type Mask = Readonly<z.infer<typeof maskSchema>>;

/** A stretch of painted voxels along one row of the grid. */
export interface MaskRow {
  readonly from: number;
  /** The last one, included. */
  readonly to: number;
  readonly row: number;
  readonly slice: number;
}

/** The painted stretches of a mask, cut at the ends of rows. */
export function maskRows({ dims: [columns, rows], runs }: Mask): MaskRow[] {
  const found: MaskRow[] = [];
  let at = 0;
  runs.forEach((length, i) => {
    const end = at + length;
    if (i % 2 === 1)
      for (let start = at; start < end; ) {
        const line = Math.floor(start / columns);
        const stop = Math.min(end, (line + 1) * columns);
        const [from, to] = [start - line * columns, stop - 1 - line * columns];
        found.push({ from, to, row: line % rows, slice: Math.floor(line / rows) });
        start = stop;
      }
    at = end;
  });
  return found;
}

/** A voxel grid's bits as runs; `inside` is asked with the voxel's place in the grid's order. */
export function maskRuns(voxels: number, inside: (voxel: number) => boolean): number[] {
  const runs: number[] = [];
  let painted = false;
  let length = 0;
  for (let voxel = 0; voxel < voxels; voxel++) {
    if (inside(voxel) !== painted) {
      runs.push(length);
      [painted, length] = [!painted, 0];
    }
    length += 1;
  }
  return [...runs, length, ...(runs.length === 0 ? [0] : [])];
}

export const lpsFromMaskIndex = ({ lpsFromIndex }: Mask): Affine<'lps', 'index'> =>
  lpsFromIndex as readonly number[] as Affine<'lps', 'index'>;

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

function volumeOf(m: readonly number[]): number {
  const [a, b, c, , d, e, f, , g, h, i] = m as [number, ...number[]];
  return a * (e! * i! - f! * h!) - d! * (b! * i! - c! * h!) + g! * (b! * f! - c! * e!);
}
