import { evidenceOf, mergeEvidence, noEvidence, type ValueEvidence } from './value-evidence.ts';
import { sliceBytes, type VoxelLayout } from './voxel-layout.ts';
import { readStored } from './read-stored.ts';

/** Values of consecutive slices, and what they look like. */
export interface ReadVoxels {
  /** `Int16Array` where every value is a whole number that fits, else `Float32Array` with NaN for no number. */
  readonly values: Int16Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  readonly evidence: ValueEvidence;
}

/**
 * Turns stored bytes, which come in pieces of any size, into the values of `slices` slices. Holds the values and
 * one stored slice.
 */
export class VoxelReader {
  private readonly layout: VoxelLayout;
  private readonly sliceLength: number;
  private readonly stored: Uint8Array<ArrayBuffer>;
  private values: Int16Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  private filled = 0;
  private slice = 0;
  private readonly slices: number;
  private evidence = noEvidence;

  constructor(layout: VoxelLayout, slices: number) {
    this.layout = layout;
    this.slices = slices;
    this.sliceLength = layout.dims[0] * layout.dims[1];
    this.stored = new Uint8Array(sliceBytes(layout));
    this.values = new Int16Array(this.sliceLength * slices);
  }

  /** Slices read so far. */
  get done(): number {
    return this.slice;
  }

  get isFull(): boolean {
    return this.slice === this.slices;
  }

  /** Takes the next bytes; those beyond the last slice are ignored. */
  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && !this.isFull; ) {
      const taken = bytes.subarray(at, at + this.stored.length - this.filled);
      this.stored.set(taken, this.filled);
      this.filled += taken.length;
      at += taken.length;
      if (this.filled === this.stored.length) this.takeSlice();
    }
  }

  /** Values of a slice that was read, as a copy. */
  sliceAt(slice: number): ReadVoxels {
    const values = this.values.slice(slice * this.sliceLength, (slice + 1) * this.sliceLength);
    return { values, evidence: evidenceOf(values) };
  }

  /** All values; undefined when bytes are missing. */
  finish(): ReadVoxels | undefined {
    return this.isFull ? { values: this.values, evidence: this.evidence } : undefined;
  }

  private takeSlice(): void {
    const start = this.slice * this.sliceLength;
    const numbers = readStored(this.stored, this.layout.type, this.layout.littleEndian);
    let target = this.values.subarray(start, start + this.sliceLength);
    if (!this.convert(numbers, target)) {
      const all = new Float32Array(this.values.length);
      all.set(this.values.subarray(0, start));
      this.values = all;
      target = all.subarray(start, start + this.sliceLength);
      this.convert(numbers, target);
    }
    if (this.layout.flipRows) flipRows(target, this.layout.dims[0]);
    this.evidence = mergeEvidence(this.evidence, evidenceOf(target));
    this.slice += 1;
    this.filled = 0;
  }

  /** False when a value does not fit the target. */
  private convert(stored: ArrayLike<number>, target: Int16Array | Float32Array): boolean {
    const { slope, intercept, perVoxel, component } = this.layout;
    if (target instanceof Int16Array) {
      for (let i = 0; i < target.length; i++) {
        const value = stored[i * perVoxel + component]! * slope + intercept;
        target[i] = value;
        // The conversion to 16 bits drops fractions and wraps: any difference means that it does not fit.
        if (target[i] !== value) return false;
      }
      return true;
    }
    for (let i = 0; i < target.length; i++) {
      target[i] = stored[i * perVoxel + component]! * slope + intercept;
      if (!Number.isFinite(target[i])) target[i] = Number.NaN;
    }
    return true;
  }
}

function flipRows(slice: Int16Array | Float32Array, columns: number): void {
  const kept = slice.slice(0, columns);
  for (let top = 0, bottom = slice.length - columns; top < bottom; top += columns, bottom -= columns) {
    kept.set(slice.subarray(top, top + columns));
    slice.copyWithin(top, bottom, bottom + columns);
    slice.set(kept, bottom);
  }
}
