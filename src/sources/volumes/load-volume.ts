import { mapConcurrent } from '../../base/map-concurrent.ts';
import { nextTask } from '../../base/next-task.ts';
import type { Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import { judgeValues } from '../../formats/judge-values.ts';
import type { SliceRange } from '../../formats/read-voxels.ts';
import { unpackedBytes } from '../../formats/require-whole.ts';
import { mergeEvidence, noEvidence, type ValueEvidence } from '../../formats/value-evidence.ts';
import type { FormatVolume } from '../../formats/volume-format.ts';
import type { ReadVoxels } from '../../formats/voxel-reader.ts';
import { sliceBytes } from '../../formats/voxel-layout.ts';
import { affine, applyToPoint, axisOf } from '../../imaging/affine.ts';
import type { Series } from '../../imaging/series.ts';
import { index } from '../../imaging/spaces.ts';
import { VolumeBuilder } from '../../imaging/volume-builder.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import type { LoadedImage, LoadedVolume, Loading } from '../opened-study.ts';
import { readable } from '../readable.ts';
import type { SourceFile } from '../source-file.ts';

/** A volume, the file that holds its voxels, and who reads them. */
export interface VolumeSource {
  readonly volume: FormatVolume;
  readonly file: SourceFile;
  readonly series: Series;
  readonly pool: JobRunner;
}

/** Bytes of raw voxels that one job takes. */
const slabBytes = 1 << 22;

/** Reads all voxels: raw ones slab by slab, packed ones in one job that sends the middle slice as soon as it can. */
export async function loadVolume(source: VolumeSource, loading: Loading): Promise<LoadedVolume> {
  const { volume, series } = source;
  if (series.form === 'images')
    throw new UserError(
      'source/images-only',
      'This is a single image, not a volume. It can be looked at by itself.',
    );
  const { dims } = volume.layout;
  const middle = dims[2] >> 1;
  const onMiddle = (read: ReadVoxels) => loading.onFirstImage?.(imageOf(source, middle, read));
  const { values, evidence } =
    volume.data.encoding === 'raw'
      ? await readSlabs(source, loading, onMiddle)
      : await readPacked(source, loading, middle, onMiddle);
  await replaceNotNumbers(values, evidence);
  return { dims, lpsFromIndex: volume.lpsFromIndex, hu: values, ...told(evidence, series) };
}

/** Reads one slice, unpacking no more than what comes before it. */
export async function loadVolumeImage(
  source: VolumeSource,
  slice: number,
  running: Running,
): Promise<LoadedImage> {
  if (!(slice >= 0 && slice < source.volume.layout.dims[2])) throw new Error(`image ${slice}`);
  return imageOf(source, slice, await readRange(source, [slice, slice + 1], running));
}

async function readSlabs(
  source: VolumeSource,
  { signal, onProgress }: Loading,
  onMiddle: (read: ReadVoxels) => void,
): Promise<Pick<ReadVoxels, 'evidence'> & { readonly values: Int16Array | Float32Array }> {
  const { layout } = source.volume;
  const [columns, rows, slices] = layout.dims;
  const mixes = Array.from({ length: slices }, (_, k) => ({ lower: k, upper: k, t: 0 }));
  const builder = new VolumeBuilder({ columns, rows, mixes, asStored: true });
  const middle = slices >> 1;
  onMiddle(await readRange(source, [middle, middle + 1], { signal }));
  const step = Math.max(1, Math.floor(slabBytes / sliceBytes(layout)));
  const starts = Array.from({ length: Math.ceil(slices / step) }, (_, i) => i * step);
  let evidence = noEvidence;
  let done = 0;
  await mapConcurrent(
    starts,
    source.pool.size + 1,
    async (from) => {
      const to = Math.min(slices, from + step);
      const read = await readRange(source, [from, to], { signal });
      for (let k = from; k < to; k++)
        builder.add(k, read.values.subarray((k - from) * columns * rows, (k - from + 1) * columns * rows));
      evidence = mergeEvidence(evidence, read.evidence);
      done += to - from;
      onProgress?.({ step: 'Reading voxels', done, total: slices });
    },
    signal,
  );
  return { values: await builder.finish(), evidence };
}

async function readPacked(
  source: VolumeSource,
  { signal, onProgress }: Loading,
  middle: number,
  onMiddle: (read: ReadVoxels) => void,
): Promise<ReadVoxels> {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<ReadVoxels>) => {
    if (!signal?.aborted) onMiddle(data);
  };
  try {
    const all: SliceRange = [0, source.volume.layout.dims[2]];
    return await readRange(source, all, { signal, onProgress }, { slice: middle, port: port2 });
  } finally {
    port1.close();
  }
}

async function readRange(
  { volume: { layout, data, ...volume }, file, pool }: VolumeSource,
  slices: SliceRange,
  { signal, onProgress }: Running,
  early?: { readonly slice: number; readonly port: MessagePort },
): Promise<ReadVoxels> {
  const one = sliceBytes(layout);
  const from = data.from === 'tail' ? file.size - unpackedBytes({ layout, data, ...volume }) : data.from;
  const start = from + data.skipBytes;
  const bytes =
    data.encoding === 'raw'
      ? await readable(file, start + slices[0] * one, start + slices[1] * one)
      : await readable(file, from, file.size);
  signal?.throwIfAborted();
  const transfer = early ? [bytes.buffer, early.port] : [bytes.buffer];
  return pool.run('read-voxels', { bytes, data, layout, slices, early }, { signal, onProgress, transfer });
}

function imageOf({ volume, series }: VolumeSource, slice: number, read: ReadVoxels): LoadedImage {
  const { lpsFromIndex: map, layout } = volume;
  const [columns, rows] = layout.dims;
  const first = applyToPoint(map, index(0, 0, slice));
  const lowest = lowestOf(read.evidence);
  return {
    dims: [columns, rows, 1],
    lpsFromIndex: affine<'lps', 'index'>(axisOf(map, 0), axisOf(map, 1), axisOf(map, 2), first),
    hu: read.values.map((value) => (Number.isNaN(value) ? lowest : value)),
    ...told(read.evidence, series),
    measurable: true,
  };
}

/** Where no voxel holds a number, all are shown as 0. */
function lowestOf({ min }: ValueEvidence): number {
  return Number.isFinite(min) ? min : 0;
}

/** What the values say of themselves. */
function told(evidence: ValueEvidence, series: Series) {
  const { unit, diagnostics } = judgeValues(evidence);
  const lowest = lowestOf(evidence);
  const huRange = [lowest, Math.max(lowest, evidence.max)] as const;
  return { huRange, unit, diagnostics: [...series.diagnostics, ...diagnostics], refused: [] };
}

/** Values handled between two pauses. */
const valuesPerTask = 1 << 22;

async function replaceNotNumbers(values: Int16Array | Float32Array, evidence: ValueEvidence): Promise<void> {
  if (evidence.notNumbers === 0) return;
  const lowest = lowestOf(evidence);
  for (let start = 0; start < values.length; start += valuesPerTask) {
    const end = Math.min(values.length, start + valuesPerTask);
    for (let i = start; i < end; i++) if (Number.isNaN(values[i])) values[i] = lowest;
    await nextTask();
  }
}
