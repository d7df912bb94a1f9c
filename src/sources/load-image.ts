import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import { isPlaced, normalOf, type SliceStack } from '../dicom/slice-stack.ts';
import { affine } from '../imaging/affine.ts';
import { scale } from '../imaging/vector.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { decodeImage } from './load-stack.ts';
import type { LoadedImage } from './opened-study.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Decodes one image as a volume of a single slice, as thick as the header says (1 mm where it does not).
 * Without usable geometry it lies axially at the origin: with the pixel spacing, where that is known, else
 * with pixels of 1 mm and `measurable: false`.
 */
export async function loadImage(
  stack: SliceStack,
  index: number,
  files: readonly SourceFile[],
  pool: JobRunner,
  { signal }: Running,
): Promise<LoadedImage> {
  const image = stack.images[index];
  if (!image) throw new Error(`image ${index} of ${stack.images.length}`);
  const { slice, header } = image;
  try {
    const { values, statistics, unit } = await decodeImage(image, files, pool, signal);
    const [betweenColumns, betweenRows] = slice.spacingMm ?? [1, 1];
    const placed = isPlaced(slice) ? slice : undefined;
    const thickness = slice.thicknessMm ?? 1;
    return {
      dims: [header.format.columns, header.format.rows, 1],
      lpsFromIndex: affine(
        scale(placed?.orientation.row ?? [1, 0, 0], betweenColumns),
        scale(placed?.orientation.column ?? [0, 1, 0], betweenRows),
        scale(placed ? normalOf(placed) : [0, 0, 1], thickness),
        placed?.positionMm ?? [0, 0, 0],
      ),
      hu: values,
      huRange: [statistics.min, statistics.max],
      unit,
      diagnostics: [],
      refused: [],
      measurable: slice.spacingMm !== undefined,
    };
  } catch (error) {
    signal?.throwIfAborted();
    const { code, message, path } = refuse(files[image.file]!.path, error);
    throw new UserError(code, message, { path }, { cause: error });
  }
}
