import type { FormatVolume } from '../../formats/volume-format.ts';
import { bytesPerValue } from '../../formats/voxel-layout.ts';
import { applyToPoint, axisOf } from '../../imaging/affine.ts';
import { index } from '../../imaging/spaces.ts';
import { cross, dot, length, normalize } from '../../imaging/vector.ts';
import type { LoadableSeries, LoadedVolume, Refusal } from '../../sources/opened-study.ts';
import { refuse } from '../../sources/refuse.ts';
import { countGaps, determinantOf, type GeometryReport } from './inspect-geometry.ts';
import { type SamplePoint, type SampleReport, type SeriesReport, standardPoints } from './inspect-series.ts';
import { SliceSums } from './slice-sums.ts';

/** Loads a volume in a format other than DICOM and reports on it; refused where its voxels cannot be read. */
export async function inspectVolume(
  { series, volumeFile, load, loadImage }: LoadableSeries,
  samplePoints?: readonly SamplePoint[],
): Promise<{ report?: SeriesReport; refused: Refusal[] }> {
  const { path, volume } = volumeFile!;
  try {
    const loaded = series.form === 'volume' ? await load({}) : await loadImage(0, {});
    const sums = new SliceSums();
    const [columns, rows, slices] = loaded.dims;
    for (let k = 0; k < slices; k++)
      sums.addValues(loaded.hu.slice(k * columns * rows, (k + 1) * columns * rows));
    const points = samplePoints ?? standardPoints(slices, rows, columns);
    const report: SeriesReport = {
      ...series,
      path,
      transferSyntax: '',
      transferSyntaxName: `${volume.data.encoding} voxels`,
      files: volume.data.file ? 2 : 1,
      samples: 1,
      photometric: 'MONOCHROME2',
      ...storedBits(volume),
      rescale: [{ slope: volume.layout.slope, intercept: volume.layout.intercept }],
      paddingStored: null,
      unit: loaded.unit,
      geometry: geometryOf(loaded),
      ...sums.report(),
      huSamples: points.flatMap((point) => sampleAt(loaded, point)),
      diagnostics: loaded.diagnostics,
    };
    return { report, refused: [] };
  } catch (error) {
    return { refused: [refuse(path, error)] };
  }
}

function storedBits({ layout: { type } }: FormatVolume): Pick<SeriesReport, 'bits' | 'pixelRepresentation'> {
  const bits = bytesPerValue[type] * 8;
  return { bits: [bits, bits, bits - 1], pixelRepresentation: type.startsWith('uint') ? 0 : 1 };
}

function sampleAt({ dims, hu, lpsFromIndex }: LoadedVolume, point: SamplePoint): SampleReport[] {
  const { k = 0, row, col } = point;
  const [columns, rows, slices] = dims;
  if (col >= columns || row >= rows || k >= slices) return [];
  const lps = applyToPoint(lpsFromIndex, index(col, row, k));
  return [{ k, frame: 0, row, col, lps, hu: hu[col + columns * (row + rows * k)]! }];
}

function geometryOf({ dims, lpsFromIndex }: LoadedVolume): GeometryReport {
  const [x, y, z] = ([0, 1, 2] as const).map((axis) => axisOf(lpsFromIndex, axis));
  const [row, column] = [normalize(x!), normalize(y!)];
  const normal = normalize(cross(row, column));
  const gap = dot(z!, normal);
  const gaps = new Array<number>(dims[2] - 1).fill(gap);
  return {
    dims,
    lpsFromIndex,
    asStored: true,
    pixelSpacingMm: { betweenColumns: length(x!), betweenRows: length(y!) },
    spacingMm: [length(x!), length(y!), gap],
    sliceThicknessMm: null,
    orientation: [...row, ...column],
    normal,
    positionFirst: applyToPoint(lpsFromIndex, index(0, 0, 0)),
    positionLast: applyToPoint(lpsFromIndex, index(0, 0, dims[2] - 1)),
    gapsMm: countGaps(gaps),
    uniformSpacing: true,
    shearDegrees: (Math.acos(Math.min(1, gap / length(z!))) * 180) / Math.PI,
    directionDeterminant: determinantOf(lpsFromIndex),
  };
}
