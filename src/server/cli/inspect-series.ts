import type { ExaminedSlice } from '../../dicom/pixels/decode-slice.ts';
import type { ImagePlan } from '../../dicom/series/plan-image.ts';
import type { StackedImage } from '../../dicom/series/slice-stack.ts';
import { transferSyntaxOf } from '../../dicom/transfer-syntax.ts';
import type { DicomOrigin, LoadableSeries, Refusal } from '../../sources/opened-study.ts';
import { refuse } from '../../sources/refuse.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import { type GeometryReport, inspectGeometry, lpsOfPixel } from './inspect-geometry.ts';
import { SliceSums, type ValuesReport } from './slice-sums.ts';

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

/** A voxel to look up: in slice `k`, or in the first frame of its file where that is not said. */
export interface SamplePoint {
  readonly k?: number;
  readonly row: number;
  readonly col: number;
}

/** Everything `inspect` says of one series. Formats other than DICOM leave its attributes empty. */
export interface SeriesReport extends ValuesReport {
  readonly form: 'volume' | 'images';
  /** The file, or the folder that all files share. */
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
  /** Stored slices, or images. */
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
  readonly huSamples: readonly SampleReport[];
  readonly diagnostics: LoadableSeries['series']['diagnostics'];
}

/** What is inspected: a series that came from DICOM files. */
export interface Inspectable extends DicomOrigin {
  readonly series: LoadableSeries['series'];
}

/**
 * Decodes a series slice by slice, holding one at a time, and reports on it. Slices that cannot be decoded are
 * reported as refused; a series without any other has `hu: null`.
 */
export async function inspectSeries(
  found: Inspectable,
  pool: JobRunner,
  samplePoints?: readonly SamplePoint[],
): Promise<{ report: SeriesReport; refused: Refusal[] }> {
  const { images } = found.plan.stack;
  const { rows, columns } = images[0]!.header.format;
  const points = samplePoints ?? standardPoints(images.length, rows, columns);
  const inside = points.filter(({ row, col }) => row < rows && col < columns);
  const oneFile = images.every(({ file }) => file === images[0]!.file);
  const sums = new SliceSums();
  const huSamples: SampleReport[] = [];
  const refused: Refusal[] = [];
  for (const [k, image] of images.entries()) {
    try {
      const slice = await decode(found.plan.images[k]!, found, pool);
      sums.add(slice, oneFile ? image.slice.frame : k);
      for (const { row, col } of inside.filter((point) => isIn(point, k, image)))
        huSamples.push({
          k,
          frame: image.slice.frame,
          row,
          col,
          lps: lpsOfPixel(image, row, col),
          hu: slice.values[row * columns + col]!,
        });
    } catch (error) {
      refused.push(refuse(found.files[image.file]!.path, error));
    }
  }
  return { report: { ...describe(found), ...sums.report(), huSamples }, refused };
}

function describe({
  series,
  plan,
  files,
}: Inspectable): Omit<SeriesReport, keyof ValuesReport | 'huSamples'> {
  const { images } = plan.stack;
  const { header, slice } = images[0]!;
  const { format } = header;
  return {
    form: series.form,
    path: commonPath(images.map(({ file }) => files[file]!.path)),
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
    files: new Set(images.map(({ file }) => file)).size,
    samples: format.samplesPerPixel,
    photometric: format.photometric,
    bits: [format.bitsAllocated, format.bitsStored, format.highBit],
    pixelRepresentation: format.signed ? 1 : 0,
    windows: series.windows,
    rescale: distinctRescales(images),
    paddingStored: slice.padding ?? null,
    unit: slice.modalityMap.unit,
    geometry: inspectGeometry(plan.stack),
    diagnostics: series.diagnostics,
  };
}

async function decode(image: ImagePlan, { files }: Inspectable, pool: JobRunner): Promise<ExaminedSlice> {
  const { fetch, ...location } = image.location;
  const file = files[image.file]!;
  const bytes = await file.read(fetch?.start ?? 0, fetch?.end ?? file.size);
  return pool.run('examine-slice', { bytes, location }, { transfer: [bytes.buffer] });
}

function isIn(point: SamplePoint, k: number, { slice }: StackedImage): boolean {
  return point.k === undefined ? slice.frame === 0 : point.k === k;
}

/** First, last and quarter slices; in each the middle, a third of the way, and points along the diagonal. */
export function standardPoints(slices: number, rows: number, columns: number): SamplePoint[] {
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

function commonPath(paths: readonly string[]): string {
  const [first, ...rest] = [...new Set(paths)];
  if (rest.length === 0) return first!;
  const parts = first!.split('/').slice(0, -1);
  while (parts.length > 0 && !rest.every((path) => path.startsWith(`${parts.join('/')}/`))) parts.pop();
  return parts.join('/');
}
