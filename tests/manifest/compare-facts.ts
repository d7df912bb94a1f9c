import type { SampleReport, SeriesReport } from '../../src/server/cli/inspect-series.ts';
import type { StatisticsReport } from '../../src/server/cli/slice-sums.ts';

/** A manifest's facts of one series or file: whatever it chose to measure. */
export type Facts = Readonly<Record<string, unknown>>;

/** Facts that say nothing about what a reader reads: provenance, prose, or notes on how they were made. */
const notNumbers = new Set([
  'transfer_syntax_name',
  'bytes',
  'decoded_by',
  'pydicom_decode',
  'max_abs_error_vs_reference',
  'max_abs_hu_error_vs_reference',
  'slice_order',
  'instance_number_vs_position',
  'name_order_is_position_order',
  'frame_order_in_file',
  'gantry_tilt',
  'files_sha256',
  'distinct',
  'note',
]);

type Compare = (expected: never, report: SeriesReport, toleranceHu: number) => string | undefined;

const closeTo = (expected: number, found: number | null | undefined, tolerance: number, what = '') =>
  found !== null && found !== undefined && Math.abs(found - expected) <= tolerance
    ? undefined
    : `${what} expected ${expected}, found ${found}`;

const same = (expected: unknown, found: unknown) =>
  expected === found ? undefined : `expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;

function allClose(
  expected: readonly number[] | null,
  found: readonly (number | undefined)[] | null,
  tolerance: number,
) {
  if (expected === null) return found === null ? undefined : `expected nothing, found ${found}`;
  if (found?.length !== expected.length) return `expected [${expected}], found [${found}]`;
  return expected.map((value, i) => closeTo(value, found[i], tolerance)).find(Boolean);
}

/** Manifests round to four decimals; values that are not whole are held as 32-bit floats. */
function statistics(
  expected: Partial<StatisticsReport> & { all_integer?: boolean },
  found: StatisticsReport | null,
  tolerance: number,
) {
  const slack = 6e-4 + tolerance;
  for (const key of ['min', 'max', 'mean', 'std', 'voxels'] as const) {
    const value = expected[key];
    const wrong =
      value === undefined ? undefined : closeTo(value, found?.[key], key === 'voxels' ? 0 : slack, key);
    if (wrong) return wrong;
  }
  return undefined;
}

interface Sample {
  readonly k?: number;
  readonly row: number;
  readonly col: number;
  readonly hu: number;
  readonly lps?: readonly number[];
}

function sample(expected: Sample, report: SeriesReport, tolerance: number) {
  const { k, row, col } = expected;
  const inSlice = (point: SampleReport) => (k === undefined ? point.frame === 0 : point.k === k);
  const found = report.huSamples.find((point) => inSlice(point) && point.row === row && point.col === col);
  const where = `voxel k=${k ?? 'first'} row=${row} col=${col}`;
  return (
    closeTo(expected.hu, found?.hu, 6e-4 + tolerance, where) ??
    (expected.lps && allClose(expected.lps, found?.lps ?? null, 1e-3))
  );
}

/** In DICOM's order: rows first. */
const rowsFirst = (report: SeriesReport) => {
  const spacing = report.geometry.pixelSpacingMm;
  return spacing && [spacing.betweenRows, spacing.betweenColumns];
};

function windows(expected: readonly string[], report: SeriesReport) {
  const [centres, widths] = expected.map((list) => list.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []);
  const usable = (centres ?? [])
    .map((centre, i) => ({ centre, width: widths?.[i] ?? 0 }))
    .filter(({ width }) => width >= 1);
  return same(JSON.stringify(usable), JSON.stringify(report.windows));
}

function rescale([slope, intercept]: readonly string[], report: SeriesReport) {
  const found = report.rescale.find(
    (each) => each.slope === Number(slope) && each.intercept === Number(intercept),
  );
  return found ? undefined : `expected ${slope} ${intercept}, found ${JSON.stringify(report.rescale)}`;
}

/** A padding value may be written with the wrong sign; what counts is how the pixels are read. */
function padding(expected: number, report: SeriesReport) {
  const asPixel = report.pixelRepresentation === 1 && expected >= 0x8000 ? expected - 0x10000 : expected;
  return report.paddingStored?.includes(asPixel)
    ? undefined
    : `expected ${asPixel}, found ${report.paddingStored}`;
}

function gaps(expected: Readonly<Record<string, number>> | readonly number[], report: SeriesReport) {
  const wanted = Array.isArray(expected)
    ? (expected as number[])
    : Object.entries(expected).flatMap(([gap, count]) => new Array<number>(count).fill(Number(gap)));
  const found = Object.entries(report.geometry.gapsMm).flatMap(([gap, count]) =>
    new Array<number>(count).fill(Number(gap)),
  );
  const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  return allClose(ascending(wanted), ascending(found), 1.5e-3);
}

/** The smallest and the largest gap. */
function gapRange(expected: number | readonly number[], report: SeriesReport) {
  const found = Object.keys(report.geometry.gapsMm).map(Number);
  const [low, high] = typeof expected === 'number' ? [expected, expected] : [expected[0]!, expected[1]!];
  return closeTo(low, Math.min(...found), 1.5e-3) ?? closeTo(high, Math.max(...found), 1.5e-3);
}

const hash = (expected: string, found: string | null | undefined, tolerance: number) =>
  tolerance > 0 ? undefined : same(expected, found);

/** How each fact is compared; undefined means that it agrees. */
const comparisons: Readonly<Record<string, Compare>> = {
  transfer_syntax: (e: string, r) => same(e, r.transferSyntax),
  modality: (e: string, r) => same(e, r.modality),
  sop_class: (e: string, r) => same(e, r.sopClassUid),
  study_uid: (e: string, r) => same(e, r.studyUid),
  series_uid: (e: string, r) => same(e, r.seriesUid),
  rows: (e: number, r) => same(e, r.rows),
  cols: (e: number, r) => same(e, r.columns),
  frames: (e: number, r) => same(e, r.slices),
  n: (e: number, r) => same(e, r.slices),
  n_files: (e: number, r) => same(e, r.files),
  samples: (e: number, r) => same(e, r.samples),
  photometric: (e: string, r) => same(/^(RGB|YBR)/.test(e) ? 'colour' : e, r.photometric),
  bits: (e: number[], r) => same(JSON.stringify(e), JSON.stringify(r.bits)),
  pixel_representation: (e: number, r) => same(e, r.pixelRepresentation),
  pixel_spacing: (e: number[], r) => allClose(e, rowsFirst(r), 1e-6),
  slice_thickness: (e: string | null, r) =>
    e ? closeTo(Number(e), r.geometry.sliceThicknessMm, 1e-6) : undefined,
  rescale: (e: string[], r) => rescale(e, r),
  pixel_padding_value: (e: number, r) => padding(e, r),
  window: (e: string[], r) => windows(e, r),
  iop: (e: number[], r) => allClose(e, r.geometry.orientation, 2e-5),
  ipp: (e: number[], r) => allClose(e, r.geometry.positionFirst, 1e-6),
  ipp_first: (e: number[], r) =>
    allClose(e, r.geometry.positionFirst, 1e-3) ?? allClose(e, columnOf(r, 3, 0), 1e-3),
  ipp_last: (e: number[], r) =>
    allClose(e, r.geometry.positionLast, 1e-3) ?? allClose(e, columnOf(r, 2, -1), 1e-3),
  normal_lps: (e: number[], r) => allClose(e, r.geometry.normal, 2e-6),
  normal: (e: number[], r) => allClose(e, r.geometry.normal, 2e-6),
  spacing_col_row_slice: (e: number[], r) => allClose(e, r.geometry.spacingMm, 1e-4),
  slice_gaps_mm: (e: Record<string, number>, r) => gaps(e, r),
  gaps_mm: (e: Record<string, number>, r) => gaps(e, r),
  gap_mm: (e: number | number[], r) => gapRange(e, r),
  uniform_spacing: (e: boolean, r) => same(e, r.geometry.uniformSpacing),
  shear_angle_deg: (e: number, r) => closeTo(e, r.geometry.shearDegrees, 0.01),
  shear_deg: (e: number, r) => closeTo(e, r.geometry.shearDegrees, 0.01),
  drift_mm_per_slice: (e: number, r) => closeTo(e, Math.abs(r.geometry.lpsFromIndex?.[8] ?? 0), 1e-3),
  direction_cosines_det: (e: number, r) => closeTo(e, r.geometry.directionDeterminant, 2e-5),
  stored: (e: StatisticsReport, r, t) => statistics(e, r.stored, t / slopeOf(r)),
  stored_sha256_le: (e: string, r, t) => hash(e, r.stored?.sha256, t),
  stored_dtype: (e: string, r) => same(dtypes[e.replace(/^[<>|=]/, '')] ?? e, r.stored?.type),
  hu: (e: StatisticsReport, r, t) => statistics(e, r.hu, t) ?? allInteger(e, r),
  hu_if_loaded: (e: StatisticsReport, r, t) => statistics(e, r.hu, t),
  hu_band_counts: (e: Record<string, number>, r, t) =>
    t > 0 ? undefined : same(JSON.stringify(Object.values(e)), JSON.stringify(r.huBandCounts)),
  hu_int16le_sha256: (e: string, r, t) => hash(e, r.huInt16Sha256, t),
  hu_int16le_sha256_spatial_order: (e: string, r, t) => hash(e, r.huInt16Sha256, t),
  hu_int16le_sha256_ascending: (e: string, r, t) => hash(e, r.huInt16Sha256, t),
  hu_samples: (e: Sample[], r, t) => e.map((each) => sample(each, r, t)).find(Boolean),
  hu_samples_row_col_value: (e: [number, number, number][], r, t) =>
    e.map(([row, col, hu]) => sample({ row, col, hu }, r, t)).find(Boolean),
  slice_means: (e: { k: number; mean: number }[], r, t) =>
    e.map(({ k, mean }) => closeTo(mean, r.sliceMeans[k], 6e-4 + t, `slice ${k}`)).find(Boolean),
};

const dtypes: Readonly<Record<string, string>> = {
  u1: 'uint8',
  i1: 'int8',
  u2: 'uint16',
  i2: 'int16',
  u4: 'uint32',
  i4: 'int32',
};

function allInteger(expected: StatisticsReport & { all_integer?: boolean }, { hu }: SeriesReport) {
  return expected.all_integer === undefined ? undefined : same(expected.all_integer, hu?.allInteger);
}

function slopeOf({ rescale: [first] }: SeriesReport): number {
  return Math.abs(first?.slope ?? 1) || 1;
}

/** Position of the grid's first slice (`slices` 0) or of its last (−1), through `lpsFromIndex`; undefined without one. */
function columnOf({ geometry }: SeriesReport, _axis: number, slices: 0 | -1): number[] | null {
  const { lpsFromIndex: m, dims } = geometry;
  if (!m || !dims) return null;
  const k = slices === 0 ? 0 : dims[2] - 1;
  return [0, 1, 2].map((row) => m[12 + row]! + k * m[8 + row]!);
}

/** In an enhanced file most attributes are not at the top, where the manifests were looking for them. */
function isNotStated(expected: unknown): boolean {
  const none = (value: unknown) => value === null || value === '' || value === 'None';
  return Array.isArray(expected) ? expected.every(none) : none(expected);
}

/** Every difference between a manifest's facts and what was read, and the facts that nothing compares. */
export function compareFacts(
  facts: Facts,
  report: SeriesReport,
  toleranceStored: number,
): { readonly differences: string[]; readonly unknown: string[] } {
  const differences: string[] = [];
  const unknown: string[] = [];
  for (const [name, expected] of Object.entries(facts)) {
    if (notNumbers.has(name)) continue;
    if (isNotStated(expected)) continue;
    const compare = comparisons[name];
    if (!compare) unknown.push(name);
    const wrong = compare?.(expected as never, report, toleranceStored * slopeOf(report));
    if (wrong) differences.push(`${name}: ${wrong}`);
  }
  return { differences, unknown };
}
