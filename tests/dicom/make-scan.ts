import { add, dot, normalize, scale, subtract, type Triple } from '../../src/imaging/vector.ts';
import { ctDataSet, without } from './make-ct.ts';
import { type DataSet, makeFile } from './make-dicom.ts';

/**
 * A scan of a patient whose CT values are known everywhere: they grow evenly with the position, differently along
 * each axis. A value so tells the place, to 0.01 mm.
 */
export interface Scan {
  /** Directions of rows (towards growing columns) and of columns, unit vectors in LPS. */
  readonly row: Triple;
  readonly column: Triple;
  /** Direction in which slices follow one another; the normal where undefined, another one for a tilted gantry. */
  readonly sliceAxis?: Triple;
  /** Places of the slices along that axis, mm, in the order of files and of InstanceNumber. */
  readonly placesMm: readonly number[];
  /** Decimals that the scanner writes. */
  readonly decimals: { readonly position: number; readonly cosines: number; readonly spacing: number };
}

/** Distinct on every axis, and not round: 36 columns of 0.7421875 mm, 28 rows of 1.46484375 mm. */
export const scanned = { columns: 36, rows: 28, betweenColumns: 0.7421875, betweenRows: 1.46484375 } as const;
/** Where slices at place 0 have their first pixel, LPS mm. */
const originMm: Triple = [-17.333, 41.125, -88.2501];
/** Stored values per HU: the rounding to whole numbers is then worth less than 0.01 mm. */
const storedPerHu = 20;

/** HU at a patient position; steps along L, P and S in HU per mm. */
export const huPerMm: Triple = [5, 7, 9];
export const huAt = (position: Triple): number => dot(subtract(position, originMm), huPerMm);

/** True position of a pixel's centre, LPS mm. */
export function positionOf(scan: Scan, placeMm: number, column: number, row: number): Triple {
  const axis = scan.sliceAxis ?? normalOf(scan);
  const first = add(originMm, scale(normalize(axis), placeMm));
  return add(
    first,
    add(scale(scan.row, column * scanned.betweenColumns), scale(scan.column, row * scanned.betweenRows)),
  );
}

function normalOf({ row: r, column: c }: Scan): Triple {
  return [r[1] * c[2] - r[2] * c[1], r[2] * c[0] - r[0] * c[2], r[0] * c[1] - r[1] * c[0]];
}

function decimalString(values: readonly number[], decimals: number): readonly [string, string] {
  return ['DS', values.map((value) => value.toFixed(decimals)).join('\\')];
}

function pixelsAt(scan: Scan, placeMm: number): number[] {
  const { columns, rows } = scanned;
  return Array.from({ length: columns * rows }, (_, i) =>
    Math.round(huAt(positionOf(scan, placeMm, i % columns, Math.floor(i / columns))) * storedPerHu),
  );
}

function commonElements({ row, column, decimals }: Scan): DataSet {
  return {
    '0020,0037': decimalString([...row, ...column], decimals.cosines),
    '0028,0010': ['US', [scanned.rows]],
    '0028,0011': ['US', [scanned.columns]],
    '0028,0030': decimalString([scanned.betweenRows, scanned.betweenColumns], decimals.spacing),
    '0028,1052': ['DS', '0'],
    '0028,1053': ['DS', String(1 / storedPerHu)],
  };
}

function positionElement(scan: Scan, placeMm: number): DataSet {
  return { '0020,0032': decimalString(positionOf(scan, placeMm, 0, 0), scan.decimals.position) };
}

/** One file for each slice. */
export function scanFiles(scan: Scan): Uint8Array<ArrayBuffer>[] {
  return scan.placesMm.map((placeMm, i) =>
    makeFile(
      ctDataSet(0, {
        ...commonElements(scan),
        ...positionElement(scan, placeMm),
        '0008,0018': ['UI', `2.25.77.${i}`],
        '0020,0013': ['IS', String(i + 1)],
        '7fe0,0010': ['OW', pixelsAt(scan, placeMm)],
      }),
      'explicit-le',
    ),
  );
}

/** One enhanced multi-frame file, frames in the order of the places. */
export function enhancedScanFile(scan: Scan): Uint8Array<ArrayBuffer> {
  const { '0020,0037': orientation, '0028,0030': spacing, ...common } = commonElements(scan);
  const shared: DataSet = {
    '0020,9116': ['SQ', [{ '0020,0037': orientation! }]],
    '0028,9110': ['SQ', [{ '0028,0030': spacing!, '0018,0050': ['DS', '2'] }]],
  };
  const frames = scan.placesMm.map(
    (placeMm): DataSet => ({ '0020,9113': ['SQ', [positionElement(scan, placeMm)]] }),
  );
  const dataSet = ctDataSet(0, {
    ...common,
    '0008,0016': ['UI', '1.2.840.10008.5.1.4.1.1.2.1'],
    '0028,0008': ['IS', String(frames.length)],
    '5200,9229': ['SQ', [shared]],
    '5200,9230': ['SQ', frames],
    '7fe0,0010': ['OW', scan.placesMm.flatMap((placeMm) => pixelsAt(scan, placeMm))],
  });
  return makeFile(without(dataSet, '0020,0032', '0020,0037', '0028,0030'), 'implicit-le');
}
