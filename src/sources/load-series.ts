import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import { releaseBuffer } from '../base/release-buffer.ts';
import { UserError } from '../base/user-error.ts';
import type { DecodedSlice } from '../dicom/pixels/decode-slice.ts';
import type { ImagePlan } from '../dicom/series/plan-image.ts';
import type { SeriesPlan } from '../dicom/series/plan-series.ts';
import type { Diagnostic } from '../imaging/series.ts';
import { VolumeBuilder } from '../imaging/volume-builder.ts';
import { type DecodedImage, decodeImages } from './decode-images.ts';
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
  if (!rest?.stack.grid) throw undecodable(refused, plan.images.length);
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
  const [decoded] = await decodeImages([image], source, signal);
  if ('slice' in decoded!) return imageOf(image, decoded.slice, series.diagnostics);
  if (source.endsLoad?.(decoded!.error)) throw decoded!.error;
  throw undecodable([refuse(source.pathOf(image), decoded!.error)], 1);
}

/** Decoded pixels that are under way in one message: enough to make its cost small, and little memory. */
const groupBytes = 1 << 22;
const groupImages = 8;

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
  /** Puts one image in its place; tells whether the memory that it came in is needed no longer. */
  const take = (k: number, decoded: DecodedImage): boolean => {
    const image = images[k]!;
    const shown = k === images.length >> 1 && onFirstImage !== undefined;
    let copied = true;
    if ('slice' in decoded) {
      const { values, range } = decoded.slice;
      if (shown) onFirstImage(imageOf(image, decoded.slice, series.diagnostics));
      min = Math.min(min, range[0]);
      max = Math.max(max, range[1]);
      copied = builder.add(k, values);
    } else if (source.endsLoad?.(decoded.error)) throw decoded.error;
    else failed.set(k, refuse(source.pathOf(image), decoded.error));
    onProgress?.({ step: 'Decoding slices', done: ++done, total: images.length });
    return copied && !shown;
  };
  await mapConcurrent(
    groupsOf(images.length, 2 * grid.columns * grid.rows, source),
    source.concurrency,
    async (group) => {
      const planned = group.map((k) => images[k]!);
      const decoded = await decodeImages(planned, source, signal);
      signal?.throwIfAborted();
      const copied = group.map((k, i) => take(k, decoded[i]!));
      if (copied.every(Boolean)) releaseAll(decoded);
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

function releaseAll(images: readonly DecodedImage[]): void {
  for (const image of images) if ('slice' in image) releaseBuffer(image.slice.values.buffer);
}

/** Which images to ask for together: the middle one first and alone, because it is shown while the others come. */
function groupsOf(count: number, sliceBytes: number, source: PixelSource): number[][] {
  const fair = Math.ceil(count / (4 * source.concurrency));
  const size = source.fetchTogether
    ? Math.max(1, Math.min(groupImages, fair, Math.floor(groupBytes / sliceBytes)))
    : 1;
  const middle = count >> 1;
  const groups = [[middle]];
  let group: number[] = [];
  for (let k = 0; k < count; k++) {
    if (k !== middle) group.push(k);
    if (group.length === size || k === count - 1) {
      if (group.length > 0) groups.push(group);
      group = [];
    }
  }
  return groups;
}

function imageOf(
  { dims, lpsFromIndex, measurable }: ImagePlan,
  { values, range, unit }: DecodedSlice,
  diagnostics: readonly Diagnostic[],
): LoadedImage {
  return { dims, lpsFromIndex, hu: values, huRange: range, unit, diagnostics, refused: [], measurable };
}

function undecodable(refused: readonly Refusal[], images: number): UserError {
  const { code, message, path } = refused[0]!;
  const share = images > 1 ? `${refused.length} of ${images} images cannot be decoded. ` : '';
  return new UserError(code, `${share}${message}`, { path });
}
