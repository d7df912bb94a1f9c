import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type { DecodedSlice } from '../dicom/decode-slice.ts';
import type { ImagePlan } from '../dicom/plan-image.ts';
import type { SeriesPlan } from '../dicom/plan-series.ts';
import { VolumeBuilder } from '../imaging/volume-builder.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { LoadedImage, LoadedVolume, Refusal } from './opened-study.ts';
import { readable } from './readable.ts';
import { refuse } from './refuse.ts';

import type { SourceFile } from './source-file.ts';

/** Where the pixels of planned images come from. */
export interface PixelSource {
  /** The files that plans count in. */
  readonly files: readonly SourceFile[];
  readonly pool: JobRunner;
}

/**
 * Decodes a series into one volume. Slices that cannot be decoded are left out and the grid is laid anew
 * through the others, so that their gap is seen and named; when too few are left this rejects.
 */
export async function loadSeries(
  plan: SeriesPlan,
  source: PixelSource,
  running: Running,
): Promise<LoadedVolume> {
  const first = await decodeAll(plan, source, running);
  if (first.volume) return first.volume;
  const refused = [...first.failed.values()];
  const rest = await source.pool.run('plan-without', { plan, without: [...first.failed.keys()] }, running);
  if (!rest.stack.grid) throw undecodable(refused, plan.images.length);
  const second = await decodeAll(rest, source, running);
  if (!second.volume) throw undecodable([...second.failed.values()], rest.images.length);
  return { ...second.volume, refused };
}

/** Decodes one image as a volume of a single slice. */
export async function loadImage(
  { series, images }: SeriesPlan,
  index: number,
  source: PixelSource,
  { signal }: Running,
): Promise<LoadedImage> {
  const image = images[index];
  if (!image) throw new Error(`image ${index} of ${images.length}`);
  try {
    const { values, statistics, unit } = await decodeImage(image, source, signal);
    const { dims, lpsFromIndex, measurable } = image;
    const huRange = [statistics.min, statistics.max] as const;
    return {
      dims,
      lpsFromIndex,
      hu: values,
      huRange,
      unit,
      diagnostics: series.diagnostics,
      refused: [],
      measurable,
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw undecodable([refuse(source.files[image.file]!.path, error)], 1);
  }
}

async function decodeAll(
  { series, stack, images }: SeriesPlan,
  source: PixelSource,
  { signal, onProgress }: Running,
): Promise<{ volume?: LoadedVolume; failed: Map<number, Refusal> }> {
  const grid = stack.grid!;
  const builder = new VolumeBuilder(grid);
  const failed = new Map<number, Refusal>();
  let done = 0;
  let [min, max] = [Infinity, -Infinity];
  await mapConcurrent(
    images,
    source.pool.size + 1,
    async (image, k) => {
      try {
        const { values, statistics } = await decodeImage(image, source, signal);
        min = Math.min(min, statistics.min);
        max = Math.max(max, statistics.max);
        builder.add(k, values);
      } catch (error) {
        signal?.throwIfAborted();
        failed.set(k, refuse(source.files[image.file]!.path, error));
      }
      onProgress?.({ step: 'Decoding slices', done: ++done, total: images.length });
    },
    signal,
  );
  if (failed.size > 0) return { failed };
  const volume: LoadedVolume = {
    dims: [grid.columns, grid.rows, grid.mixes.length],
    lpsFromIndex: grid.lpsFromIndex,
    hu: await builder.finish(),
    huRange: [min, max],
    unit: images[0]!.location.recipe.modalityMap.unit,
    diagnostics: series.diagnostics,
    refused: [],
  };
  return { volume, failed };
}

async function decodeImage(
  { file: index, location: { fetch, ...location } }: ImagePlan,
  { files, pool }: PixelSource,
  signal: AbortSignal | undefined,
): Promise<Omit<DecodedSlice, 'stored'>> {
  const file = files[index]!;
  const bytes = await readable(file, fetch?.start ?? 0, fetch?.end ?? file.size);
  return pool.run('decode-slice', { bytes, location }, { signal, transfer: [bytes.buffer] });
}

function undecodable(refused: readonly Refusal[], images: number): UserError {
  const { code, message, path } = refused[0]!;
  const share = images > 1 ? `${refused.length} of ${images} images cannot be decoded. ` : '';
  return new UserError(code, `${share}${message}`, { path });
}
