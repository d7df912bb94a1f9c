import type { Triple } from '../../../src/imaging/vector.ts';
import type { Mode } from './look.ts';
import type { Pose } from './orbit.ts';

/** The CT that every renderer is given: axial, in one buffer, as a DICOM reader leaves it. */
export interface BenchVolume {
  readonly dims: readonly [columns: number, rows: number, slices: number];
  readonly spacingMm: Triple;
  /** LPS of the first voxel's centre. */
  readonly originMm: Triple;
  readonly hu: Int16Array<ArrayBuffer>;
}

/** One renderer on a page of its own. Every frame is a square canvas, black behind, orthographic. */
export interface Contestant {
  readonly modes: readonly Mode[];
  /** Not timed: puts the same numbers into the form that this library takes from memory (a NIfTI header, say). */
  accept(volume: BenchVolume): void | Promise<void>;
  /** Timed: from those numbers to the first complete frame; canvas, context, shaders, textures and all. */
  load(canvasPx: number, mode: Mode, pose: Pose): Promise<void>;
  /** Not timed. A share of the renderer's default sampling step: 1/8 is 8× oversampled. */
  prepare(mode: Mode, stepShare: number): Promise<void>;
  /** Draws one frame and returns when it is complete, not when it is queued. */
  render(pose: Pose): void;
  /** Red, green, blue, alpha of the frame just drawn, top row first; only in the same task as `render`. */
  picture(): Uint8ClampedArray<ArrayBuffer>;
  dispose(): void;
}
