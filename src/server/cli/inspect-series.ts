import { createHash, type Hash } from 'node:crypto';
import type { DecodedSlice } from '../../dicom/decode-slice.ts';
import { locateSlice } from '../../dicom/read-slice.ts';
import type { StackedImage } from '../../dicom/slice-stack.ts';
import { transferSyntaxOf } from '../../dicom/transfer-syntax.ts';
import {
  deviationOf,
  meanOf,
  mergeStatistics,
  noValues,
  statisticsOf,
  type ValueStatistics,
} from '../../dicom/value-statistics.ts';
import type { LoadableSeries, Refusal } from '../../sources/opened-study.ts';
import { refuse } from '../../sources/refuse.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import { type GeometryReport, inspectGeometry, lpsOfPixel } from './inspect-geometry.ts';

/** A value looked up in the slices as stored. */
export interface SampleReport {
  readonly k: number;
  /** Frame within its file, from 0. */
  readonly frame: number;
  readonly row: number;
  readonly col: number;
  /** Patient position in mm; null where the file does not say where the image lies. */
  readonly lps: readonly number[] | null;
  readonly hu: number;
}

export interface StatisticsReport {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Population standard deviation. */
  readonly std: number;
  readonly voxels: number;
}

/** Everything `inspect` says of one series; statistics are of the slices as stored, in slice order. */
export interface SeriesReport {
  readonly form: 'volume' | 'images';
  readonly path: string;
  readonly studyUid: string;
  readonly seriesUid: string;
  readonly sopClassUid: string;
  readonly modality: string;
  readonly description: string;
  readonly bodyPart: string;
  readonly transferSyntax: string;
  readonly transferSyntaxName: string;
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  readonly files: number;
  readonly samples: number;
  readonly photometric: string;
  readonly bits: readonly [allocated: number, stored: number, high: number];
  readonly pixelRepresentation: 0 | 1;
  readonly windows: readonly { readonly centre: number; readonly width: number }[];
  readonly rescale: readonly { readonly slope: number; readonly intercept: number }[];
  readonly paddingStored: readonly [low: number, high: number] | null;
  readonly unit: 'HU' | 'uncalibrated';
  readonly geometry: GeometryReport;
  readonly hu: (StatisticsReport & { readonly allInteger: boolean }) | null;
  readonly huWithoutPadding: StatisticsReport | null;
  /** Voxels below −500, from −500 below −20, from −20 below 150, from 150. */
  readonly huBandCounts: readonly [number, number, number, number];
  /** SHA-256 of all values as little-endian 16-bit integers, in slice order; null where they are not whole. */
  readonly huInt16Sha256: string | null;
  /** Before rescale; the hash in slice order, for a multi-frame file in the file's frame order. */
  readonly stored: (StatisticsReport & { readonly type: string; readonly sha256: string }) | null;
  readonly sliceMeans: readonly number[];
  readonly huSamples: readonly SampleReport[];
  readonly diagnostics: LoadableSeries['series']['diagnostics'];
}

/** A voxel to look up: in slice `k`, or in the first frame of its file where that is not said. */
export interface SamplePoint {
  readonly k?: number;
  readonly row: number;
  readonly col: number;
}

interface Accumulated {
  all: ValueStatistics;
  withoutPadding: ValueStatistics;
  stored: ValueStatistics;
  storedType: string;
  bands: [number, number, number, number];
  allInteger: boolean;
  readonly huHash: Hash;
  readonly storedHash: Hash;
  /** Stored values by frame, waiting for the frames before them in the file. */
  readonly storedWaiting: Map<number, DecodedSlice['stored']>;
  storedNext: number;
  readonly means: number[];
  readonly samples: SampleReport[];
}

/**
 * Decodes a series slice by slice, holding one at a time, and reports on it. Slices that cannot be decoded are
 * reported as refused; a series without any other has `hu: null`.
 */
export async function inspectSeries(
  found: LoadableSeries,
  pool: JobRunner,
  samplePoints?: readonly SamplePoint[],
): Promise<{ report: SeriesReport; refused: Refusal[] }> {
  const { series, stack, files } = found;
  const first = stack.images[0]!;
  const { format } = first.header;
  const points = samplePoints ?? standardPoints(stack.images.length, format.rows, format.columns);
  const oneFile = stack.images.every(({ file }) => file === first.file);
  const sums = emptySums();
  const refused: Refusal[] = [];
  for (const [k, image] of stack.images.entries()) {
    try {
      const slice = await decode(image, found, pool);
      accumulate(sums, slice, oneFile ? image.slice.frame : k);
      for (const point of points)
        if (isAt(point, k, image) && point.row < format.rows && point.col < format.columns)
          sums.samples.push({
            ...point,
            k,
            frame: image.slice.frame,
            lps: lpsOfPixel(image, point.row, point.col),
            hu: slice.values[point.row * format.columns + point.col]!,
          });
    } catch (error) {
      refused.push(refuse(files[image.file]!.path, error));
    }
  }
  const report: SeriesReport = {
    form: series.form,
    path: commonPath(stack.images.map(({ file }) => files[file]!.path)),
    studyUid: series.studyUid,
    seriesUid: series.seriesUid,
    sopClassUid: series.sopClassUid,
    modality: series.modality,
    description: series.description,
    bodyPart: series.bodyPart,
    transferSyntax: series.transferSyntaxUid,
    transferSyntaxName: transferSyntaxOf(series.transferSyntaxUid).name,
    columns: series.columns,
    rows: series.rows,
    slices: series.slices,
    files: new Set(stack.images.map(({ file }) => file)).size,
    samples: format.samplesPerPixel,
    photometric: format.photometric,
    bits: [format.bitsAllocated, format.bitsStored, format.highBit],
    pixelRepresentation: format.signed ? 1 : 0,
    windows: series.windows,
    rescale: distinctRescales(stack.images),
    paddingStored: first.slice.padding ?? null,
    unit: first.slice.modalityMap.unit,
    geometry: inspectGeometry(stack),
    hu: sums.all.count > 0 ? { ...statisticsReport(sums.all), allInteger: sums.allInteger } : null,
    huWithoutPadding: sums.withoutPadding.count > 0 ? statisticsReport(sums.withoutPadding) : null,
    huBandCounts: sums.bands,
    huInt16Sha256: sums.allInteger && sums.all.count > 0 ? sums.huHash.digest('hex') : null,
    stored:
      sums.stored.count > 0
        ? { ...statisticsReport(sums.stored), type: sums.storedType, sha256: sums.storedHash.digest('hex') }
        : null,
    sliceMeans: sums.means,
    huSamples: sums.samples,
    diagnostics: series.diagnostics,
  };
  return { report, refused };
}

async function decode(
  image: StackedImage,
  { files }: LoadableSeries,
  pool: JobRunner,
): Promise<DecodedSlice> {
  const { fetch, ...location } = locateSlice(image);
  const file = files[image.file]!;
  const bytes = await file.read(fetch?.start ?? 0, fetch?.end ?? file.size);
  return pool.run('decode-slice-with-stored', { bytes, location }, { transfer: [bytes.buffer] });
}

function emptySums(): Accumulated {
  return {
    all: noValues,
    withoutPadding: noValues,
    stored: noValues,
    storedType: '',
    bands: [0, 0, 0, 0],
    allInteger: true,
    huHash: createHash('sha256'),
    storedHash: createHash('sha256'),
    storedWaiting: new Map(),
    storedNext: 0,
    means: [],
    samples: [],
  };
}

function accumulate(sums: Accumulated, slice: DecodedSlice, storedOrder: number): void {
  const { values, stored, statistics } = slice;
  sums.all = mergeStatistics(sums.all, statistics);
  if (slice.withoutPadding) sums.withoutPadding = mergeStatistics(sums.withoutPadding, slice.withoutPadding);
  sums.stored = mergeStatistics(sums.stored, statisticsOf(stored));
  sums.storedType = stored.constructor.name.replace('Array', '').toLowerCase();
  sums.means.push(meanOf(statistics));
  if (values instanceof Float32Array) sums.allInteger = false;
  else sums.huHash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  sums.storedWaiting.set(storedOrder, stored);
  hashStored(sums);
  for (let i = 0; i < values.length; i++) {
    const hu = values[i]!;
    sums.bands[hu < -500 ? 0 : hu < -20 ? 1 : hu < 150 ? 2 : 3] += 1;
  }
}

function hashStored(sums: Accumulated): void {
  let next = sums.storedWaiting.get(sums.storedNext);
  while (next) {
    sums.storedHash.update(new Uint8Array(next.buffer, next.byteOffset, next.byteLength));
    sums.storedWaiting.delete(sums.storedNext);
    sums.storedNext += 1;
    next = sums.storedWaiting.get(sums.storedNext);
  }
}

function isAt(point: SamplePoint, k: number, { slice }: StackedImage): boolean {
  return point.k === undefined ? slice.frame === 0 : point.k === k;
}

function statisticsReport(statistics: ValueStatistics): StatisticsReport {
  const { min, max, count } = statistics;
  return { min, max, mean: meanOf(statistics), std: deviationOf(statistics), voxels: count };
}

/** First, last and quarter slices; in each the middle, a third of the way, and points along the diagonal. */
function standardPoints(slices: number, rows: number, columns: number): SamplePoint[] {
  const ks = new Set([0, 0.25, 0.5, 0.75].map((part) => Math.floor(slices * part)).concat(slices - 1));
  const half = Math.floor(rows / 2);
  const inSlice = [
    [half, Math.floor(columns / 2)],
    [half, Math.floor(columns / 3)],
    [0, 0],
    [Math.floor(rows / 4), Math.floor(columns / 4)],
    [Math.floor((rows * 3) / 4), Math.floor(columns / 3)],
    [rows - 1, columns - 1],
  ];
  return [...ks].flatMap((k) => inSlice.map(([row, col]) => ({ k, row: row!, col: col! })));
}

function distinctRescales(images: readonly StackedImage[]): { slope: number; intercept: number }[] {
  const seen = new Map<string, { slope: number; intercept: number }>();
  for (const { slice } of images) {
    const { modalityMap: map } = slice;
    if (map.kind === 'linear')
      seen.set(`${map.slope} ${map.intercept}`, { slope: map.slope, intercept: map.intercept });
  }
  return [...seen.values()];
}

/** The folder that all files share, or the file where there is only one. */
function commonPath(paths: readonly string[]): string {
  const [first, ...rest] = [...new Set(paths)];
  if (rest.length === 0) return first!;
  const parts = first!.split('/').slice(0, -1);
  while (parts.length > 0 && !rest.every((path) => path.startsWith(`${parts.join('/')}/`))) parts.pop();
  return parts.join('/');
}
