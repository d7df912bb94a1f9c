import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type { DecodedSlice } from '../dicom/decode-slice.ts';
import { locateSlice } from '../dicom/read-slice.ts';
import type { SliceStack, StackedImage } from '../dicom/slice-stack.ts';
import { withoutImages } from '../dicom/stack-slices.ts';
import { VolumeBuilder } from '../dicom/volume-builder.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { LoadedVolume, Refusal } from './opened-study.ts';
import { refuse } from './refuse.ts';
import { readable } from './scan-files.ts';
import type { SourceFile } from './source-file.ts';

/** Decodes one image in the pool. */
export async function decodeImage(
  image: StackedImage,
  files: readonly SourceFile[],
  pool: JobRunner,
  signal: AbortSignal | undefined,
): Promise<Omit<DecodedSlice, 'stored'>> {
  const { fetch, ...location } = locateSlice(image);
  const file = files[image.file]!;
  const bytes = await readable(file, fetch?.start ?? 0, fetch?.end ?? file.size);
  return pool.run('decode-slice', { bytes, location }, { signal, transfer: [bytes.buffer] });
}

/**
 * Decodes a stack into one volume. Slices that cannot be decoded are left out and the grid is laid anew
 * through the others, so that their gap is seen and named; when too few are left this rejects.
 */
export async function loadStack(
  stack: SliceStack,
  files: readonly SourceFile[],
  pool: JobRunner,
  running: Running,
): Promise<LoadedVolume> {
  const first = await decodeAll(stack, files, pool, running);
  if (first.volume) return first.volume;
  const rest = withoutImages(stack, new Set(first.failed.keys()));
  const refused = [...first.failed.values()];
  if (!rest.grid) throw undecodable(refused, stack.images.length);
  const second = await decodeAll(rest, files, pool, running);
  if (!second.volume) throw undecodable([...second.failed.values()], rest.images.length);
  return { ...second.volume, refused };
}

async function decodeAll(
  stack: SliceStack,
  files: readonly SourceFile[],
  pool: JobRunner,
  { signal, onProgress }: Running,
): Promise<{ volume?: LoadedVolume; failed: Map<StackedImage, Refusal> }> {
  const grid = stack.grid!;
  const builder = new VolumeBuilder(grid);
  const failed = new Map<StackedImage, Refusal>();
  let done = 0;
  let [min, max] = [Infinity, -Infinity];
  const total = stack.images.length;
  await mapConcurrent(
    stack.images,
    pool.size + 1,
    async (image, k) => {
      try {
        const { values, statistics } = await decodeImage(image, files, pool, signal);
        min = Math.min(min, statistics.min);
        max = Math.max(max, statistics.max);
        if (failed.size === 0) builder.add(k, values);
      } catch (error) {
        signal?.throwIfAborted();
        failed.set(image, refuse(files[image.file]!.path, error));
      }
      onProgress?.({ step: 'Decoding slices', done: ++done, total });
    },
    signal,
  );
  if (failed.size > 0) return { failed };
  const { unit } = stack.images[0]!.slice.modalityMap;
  const volume: LoadedVolume = {
    dims: [grid.columns, grid.rows, grid.mixes.length],
    lpsFromIndex: grid.lpsFromIndex,
    hu: await builder.finish(),
    huRange: [min, max],
    unit,
    diagnostics: stack.diagnostics,
    refused: [],
  };
  return { volume, failed };
}

function undecodable(refused: readonly Refusal[], images: number): UserError {
  const { code, message, path } = refused[0]!;
  return new UserError(code, `${refused.length} of ${images} images cannot be decoded. ${message}`, { path });
}
