import { nextTask } from '../base/next-task.ts';

/** One slice of a regular grid as a mix of two stored ones: (1 − t) · lower + t · upper. */
export interface SliceMix {
  readonly lower: number;
  readonly upper: number;
  readonly t: number;
}

/** How the slices of a regular grid come from stored slices of `columns` × `rows` values. */
export interface SliceMixes {
  readonly columns: number;
  readonly rows: number;
  /** One entry per slice of the grid. */
  readonly mixes: readonly SliceMix[];
  /** Whether every grid slice is a stored slice, in order. */
  readonly asStored: boolean;
}

type Values = Int16Array | Float32Array;

/** Slices handled between two pauses, so that no pause-free stretch passes about 20 ms. */
const slicesPerTask = 8;

/**
 * Collects decoded slices in any order into one volume.
 *
 * On a grid that is as stored, slices go straight to their place and nothing is held twice. On a resampled
 * grid they wait until all are there; mixed values are rounded to whole HU where every slice is whole.
 */
export class VolumeBuilder {
  private readonly grid: SliceMixes;
  private readonly sliceLength: number;
  private readonly waiting = new Map<number, Values>();
  private readonly whole: Int16Array | undefined;
  private allWhole = true;

  constructor(grid: SliceMixes) {
    this.grid = grid;
    this.sliceLength = grid.columns * grid.rows;
    this.whole = grid.asStored ? new Int16Array(this.sliceLength * grid.mixes.length) : undefined;
  }

  /** Takes stored slice `k`. Returns whether `values` are needed no longer, because they were copied to their place. */
  add(k: number, values: Values): boolean {
    if (values.length !== this.sliceLength) throw new Error(`volume: slice of ${values.length} values`);
    if (values instanceof Float32Array) this.allWhole = false;
    if (this.whole && values instanceof Int16Array) {
      this.whole.set(values, k * this.sliceLength);
      return true;
    }
    this.waiting.set(k, values);
    return false;
  }

  /** The voxels, slice after slice. All stored slices must have been added; use once. */
  async finish(): Promise<Values> {
    if (this.whole && this.allWhole) return this.whole;
    const out = new (this.allWhole ? Int16Array : Float32Array)(this.sliceLength * this.grid.mixes.length);
    for (const [j, { lower, upper, t }] of this.grid.mixes.entries()) {
      const target = out.subarray(j * this.sliceLength, (j + 1) * this.sliceLength);
      const a = this.stored(lower);
      if (t === 0) target.set(a);
      else mix(target, a, this.stored(upper), t, this.allWhole);
      if (j % slicesPerTask === slicesPerTask - 1) await nextTask();
    }
    return out;
  }

  private stored(k: number): Values {
    const values =
      this.waiting.get(k) ?? this.whole?.subarray(k * this.sliceLength, (k + 1) * this.sliceLength);
    if (!values) throw new Error(`volume: slice ${k} was not added`);
    return values;
  }
}

function mix(target: Values, a: Values, b: Values, t: number, round: boolean): void {
  for (let i = 0; i < target.length; i++) {
    const value = a[i]! + (b[i]! - a[i]!) * t;
    target[i] = round ? Math.round(value) : value;
  }
}
