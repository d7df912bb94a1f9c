import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type { DecodedSlice } from '../dicom/decode-slice.ts';
import type { ImagePlan } from '../dicom/plan-image.ts';
import type { SeriesPlan } from '../dicom/plan-series.ts';
import type { Diagnostic } from '../imaging/series.ts';
import { VolumeBuilder } from '../imaging/volume-builder.ts';
import type { LoadedImage, LoadedVolume, Loading, Refusal } from './opened-study.ts';
import type { PixelSource } from './pixel-source.ts';
import { refuse } from './refuse.ts';

/**
 * Decodes a series into one volume. Slices that cannot be decoded are left out and the grid is laid anew
 * through the others, so that their gap is seen and named; when too few are left, or never were, this rejects.
 */
export async function loadSeries(
  plan: SeriesPlan,
  source: PixelSource,
  loading: Loading,
): Promise<LoadedVolume> {
  if (!plan.stack.grid)
    throw new UserError(
      'source/images-only',
      'These images do not make a volume. They can be looked at one by one.',
    );
  const first = await decodeAll(plan, source, loading);
  if (first.volume) return first.volume;
  const refused = [...first.failed.values()];
  const rest = await source.pool.run('plan-without', { plan, without: [...first.failed.keys()] }, loading);
  if (!rest.stack.grid) throw undecodable(refused, plan.images.length);
  const second = await decodeAll(rest, source, loading);
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
    return imageOf(image, await decodeImage(image, source, signal), series.diagnostics);
  } catch (error) {
    signal?.throwIfAborted();
    if (source.endsLoad?.(error)) throw error;
    throw undecodable([refuse(source.pathOf(image), error)], 1);
  }
}

type Decoded = Omit<DecodedSlice, 'stored'>;

async function decodeAll(
  { series, stack, images }: SeriesPlan,
  source: PixelSource,
  { signal, onProgress, onFirstImage }: Loading,
): Promise<{ volume?: LoadedVolume; failed: Map<number, Refusal> }> {
  const grid = stack.grid!;
  const builder = new VolumeBuilder(grid);
  const failed = new Map<number, Refusal>();
  let done = 0;
  let [min, max] = [Infinity, -Infinity];
  await mapConcurrent(
    middleFirst(images),
    source.concurrency,
    async ([k, image]) => {
      try {
        const decoded = await decodeImage(image, source, signal);
        const { values, statistics } = decoded;
        if (k === images.length >> 1) onFirstImage?.(imageOf(image, decoded, series.diagnostics));
        min = Math.min(min, statistics.min);
        max = Math.max(max, statistics.max);
        builder.add(k, values);
      } catch (error) {
        signal?.throwIfAborted();
        if (source.endsLoad?.(error)) throw error;
        failed.set(k, refuse(source.pathOf(image), error));
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
  image: ImagePlan,
  source: PixelSource,
  signal: AbortSignal | undefined,
): Promise<Decoded> {
  const input = await source.fetch(image, signal);
  return source.pool.run('decode-slice', input, { signal, transfer: [input.bytes.buffer] });
}

function imageOf(
  { dims, lpsFromIndex, measurable }: ImagePlan,
  { values, statistics, unit }: Decoded,
  diagnostics: readonly Diagnostic[],
): LoadedImage {
  const huRange = [statistics.min, statistics.max] as const;
  return { dims, lpsFromIndex, hu: values, huRange, unit, diagnostics, refused: [], measurable };
}

/** The order to fetch in: the middle one first, because it is shown while the others come. */
function middleFirst<Item>(items: readonly Item[]): (readonly [k: number, item: Item])[] {
  const entries = [...items.entries()];
  const middle = entries.splice(entries.length >> 1, 1);
  return [...middle, ...entries];
}

function undecodable(refused: readonly Refusal[], images: number): UserError {
  const { code, message, path } = refused[0]!;
  const share = images > 1 ? `${refused.length} of ${images} images cannot be decoded. ` : '';
  return new UserError(code, `${share}${message}`, { path });
}
