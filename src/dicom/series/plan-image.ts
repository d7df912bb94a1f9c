import { type Affine, affine } from '../../imaging/affine.ts';
import { scale } from '../../imaging/vector.ts';
import { isPlaced, normalOf } from './placed-slice.ts';
import { locateSlice, type SliceLocation } from '../pixels/read-slice.ts';
import type { StackedImage } from './slice-stack.ts';

/** All that is needed to fetch, decode and place one image by itself. */
export interface ImagePlan {
  /** Index into the list of opened files. */
  readonly file: number;
  /** Frame within its file, from 0. */
  readonly frame: number;
  readonly location: SliceLocation;
  /** Columns, rows, and one slice. */
  readonly dims: readonly [number, number, 1];
  readonly lpsFromIndex: Affine<'lps', 'index'>;
  /** False where the file states no usable pixel spacing: millimetres then mean nothing. */
  readonly measurable: boolean;
}

/**
 * An image by itself is one slice, as thick as its header says (1 mm where it does not). Without usable geometry
 * it lies axially at the origin, with pixels of 1 mm where their spacing is unknown too.
 */
export function planImage(image: StackedImage): ImagePlan {
  const { slice, header } = image;
  const [betweenColumns, betweenRows] = slice.spacingMm ?? [1, 1];
  const placed = isPlaced(slice) ? slice : undefined;
  return {
    file: image.file,
    frame: slice.frame,
    location: locateSlice(image),
    dims: [header.format.columns, header.format.rows, 1],
    lpsFromIndex: affine(
      scale(placed?.orientation.row ?? [1, 0, 0], betweenColumns),
      scale(placed?.orientation.column ?? [0, 1, 0], betweenRows),
      scale(placed ? normalOf(placed) : [0, 0, 1], slice.thicknessMm ?? 1),
      placed?.positionMm ?? [0, 0, 0],
    ),
    measurable: slice.spacingMm !== undefined,
  };
}
