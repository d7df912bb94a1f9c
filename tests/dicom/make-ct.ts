import { type DataSet, makeFile, type TestEncoding } from './make-dicom.ts';

/** Deliberately unequal on every axis: 5 columns of 0.75 mm, 6 rows of 2.5 mm, slices 7.25 mm apart. */
export const testSlice = { columns: 5, rows: 6, betweenColumns: 0.75, betweenRows: 2.5, gap: 7.25 } as const;

/** Stored values 0 … 29 plus `first`, row by row. */
export function rampPixels(first: number): number[] {
  return Array.from({ length: testSlice.columns * testSlice.rows }, (_, i) => first + i);
}

/** An axial CT slice at height `z`: 16-bit signed, HU = stored − 1024. `changes` replaces or adds elements. */
export function ctDataSet(z: number, changes: DataSet = {}): DataSet {
  return {
    '0008,0008': ['CS', 'ORIGINAL\\PRIMARY\\AXIAL'],
    '0008,0016': ['UI', '1.2.840.10008.5.1.4.1.1.2'],
    '0008,0018': ['UI', `2.25.${Math.round(z * 100) + 100_000}`],
    '0008,0060': ['CS', 'CT'],
    '0008,103e': ['LO', 'Thorax 7.25'],
    '0010,0010': ['PN', 'Secret^Patient'],
    '0010,0020': ['LO', 'ID-4711'],
    '0018,0050': ['DS', '3.5'],
    '0020,000d': ['UI', '2.25.11'],
    '0020,000e': ['UI', '2.25.12'],
    '0020,0013': ['IS', '1'],
    '0020,0032': ['DS', `-10.5\\20.25\\${z}`],
    '0020,0037': ['DS', '1\\0\\0\\0\\1\\0'],
    '0020,0052': ['UI', '2.25.13'],
    '0028,0002': ['US', [1]],
    '0028,0004': ['CS', 'MONOCHROME2'],
    '0028,0010': ['US', [testSlice.rows]],
    '0028,0011': ['US', [testSlice.columns]],
    '0028,0030': ['DS', `${testSlice.betweenRows}\\${testSlice.betweenColumns}`],
    '0028,0100': ['US', [16]],
    '0028,0101': ['US', [16]],
    '0028,0102': ['US', [15]],
    '0028,0103': ['US', [1]],
    '0028,1050': ['DS', '40\\-600'],
    '0028,1051': ['DS', '400\\1500'],
    '0028,1052': ['DS', '-1024'],
    '0028,1053': ['DS', '1'],
    '7fe0,0010': ['OW', rampPixels(Math.round(z))],
    ...changes,
  };
}

export function ctFile(
  z: number,
  changes: DataSet = {},
  encoding: TestEncoding = 'explicit-le',
): Uint8Array<ArrayBuffer> {
  return makeFile(ctDataSet(z, changes), encoding);
}

/** The data set without some elements. */
export function without(dataSet: DataSet, ...tags: string[]): DataSet {
  return Object.fromEntries(Object.entries(dataSet).filter(([tag]) => !tags.includes(tag)));
}
