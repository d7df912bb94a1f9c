import type { Diagnostic } from '../../imaging/series.ts';
import type { FileHeader } from '../file-header.ts';
import type { SliceGrid } from './slice-grid.ts';
import type { SliceHeader } from '../slice-header.ts';

/** One image of a stack: which of the opened files it is in, and both of its headers. */
export interface StackedImage {
  /** Index into the list of files that was grouped. */
  readonly file: number;
  readonly header: FileHeader;
  readonly slice: SliceHeader;
}

/** Images that belong together, in the order in which they are shown. */
export interface SliceStack {
  /** Ascending along the normal where there is a grid. */
  readonly images: readonly StackedImage[];
  /** Where the slices lie in the patient; undefined when they make no volume and are looked at one by one. */
  readonly grid: SliceGrid | undefined;
  /** What tells it from other stacks of its series, as in `Series`. */
  readonly phase: string;
  readonly diagnostics: readonly Diagnostic[];
}
