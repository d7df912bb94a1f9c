// @ts-expect-error dcmjs has no type declarations.
import dcmjs from 'dcmjs';
import { unzipSync } from 'fflate';
import { type Affine, affine } from '../../../src/imaging/affine.ts';

type Lps = readonly [number, number, number];

/**
 * An axial CT series as dcmjs reads it, which shares no code with the product's own reader: voxel (column, row,
 * slice), slices from feet to head.
 */
export interface OracleVolume {
  readonly dims: readonly [number, number, number];
  readonly spacingMm: readonly [number, number, number];
  /** Centre of voxel (0, 0, 0). */
  readonly origin: Lps;
  readonly lpsFromIndex: Affine<'lps', 'index'>;
  /** Stored value of the nearest voxel. */
  hu(at: Lps): number;
  /** Value between voxels, as a picture shows it: trilinear; undefined beyond the outermost voxel centres. */
  interpolated(at: Lps): number | undefined;
}

interface OracleSlice {
  readonly z: number;
  readonly hu: Int16Array;
}

/** Reads the ZIP of an uncompressed, axial, evenly spaced series with whole HU. */
export function readOracle(zip: Uint8Array): OracleVolume {
  const dataSets = Object.values(unzipSync(zip)).map(naturalDataSet);
  const [first] = dataSets;
  if (!first) throw new Error('dicom oracle: no files in the ZIP');
  const slices = dataSets.map(sliceOf).sort((a, b) => a.z - b.z);
  const [columns, rows] = [first.Columns as number, first.Rows as number];
  const [betweenRows, betweenColumns] = first.PixelSpacing as [number, number];
  const [x, y] = first.ImagePositionPatient as Lps;
  const gap = slices[1]!.z - slices[0]!.z;
  const origin: Lps = [x, y, slices[0]!.z];
  const spacingMm = [betweenColumns, betweenRows, gap] as const;
  const indexOf = (at: Lps) =>
    at.map((v, axis) => (v - origin[axis]!) / spacingMm[axis]!) as [number, number, number];
  const voxel = (i: number, j: number, k: number) => slices[k]?.hu[i + columns * j];
  return {
    dims: [columns, rows, slices.length],
    spacingMm,
    origin,
    lpsFromIndex: affine([betweenColumns, 0, 0], [0, betweenRows, 0], [0, 0, gap], origin),
    hu(at) {
      const [i, j, k] = indexOf(at).map(Math.round) as [number, number, number];
      return voxel(i, j, k)!;
    },
    interpolated(at) {
      const index = indexOf(at);
      const low = index.map(Math.floor) as [number, number, number];
      if (low.some((v, axis) => v < 0 || v + 1 >= [columns, rows, slices.length][axis]!)) return undefined;
      let sum = 0;
      for (const corner of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const step = [corner & 1, (corner >> 1) & 1, corner >> 2];
        const weights = index.map((v, axis) => (step[axis] ? v - low[axis]! : 1 - v + low[axis]!));
        sum +=
          weights[0]! *
          weights[1]! *
          weights[2]! *
          voxel(low[0] + step[0]!, low[1] + step[1]!, low[2] + step[2]!)!;
      }
      return sum;
    },
  };
}

type Natural = Readonly<Record<string, unknown>>;

function naturalDataSet(bytes: Uint8Array): Natural {
  const { DicomMessage, DicomMetaDictionary } = dcmjs.data;
  const file = DicomMessage.readFile(new Uint8Array(bytes).buffer);
  return DicomMetaDictionary.naturalizeDataset(file.dict) as Natural;
}

function sliceOf(dataSet: Natural): OracleSlice {
  const stored = dataSet.PixelData as ArrayBuffer | readonly ArrayBuffer[];
  const bytes = stored instanceof ArrayBuffer ? stored : stored[0]!;
  const values = dataSet.PixelRepresentation === 1 ? new Int16Array(bytes) : new Uint16Array(bytes);
  const [slope, intercept] = [Number(dataSet.RescaleSlope), Number(dataSet.RescaleIntercept)];
  return {
    z: (dataSet.ImagePositionPatient as Lps)[2],
    hu: Int16Array.from(values, (value) => slope * value + intercept),
  };
}
