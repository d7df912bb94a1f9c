import { describe, expect, it } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { slicePicture } from '../../src/viewer/slice-picture.ts';
import { testSeries } from '../support/test-series.ts';

type Triple = readonly [number, number, number];

/** One slice of 5 × 6 voxels of 0.75 × 2.5 mm; voxel (i, j) holds i + 10 j. */
function slice(row: Triple, column: Triple, normal: Triple): Volume {
  const by = (direction: Triple, mm: number) => direction.map((v) => v * mm);
  const hu = Int16Array.from({ length: 30 }, (_, at) => (at % 5) + 10 * Math.floor(at / 5));
  return {
    dims: [5, 6, 1],
    lpsFromIndex: affine(by(row, 0.75), by(column, 2.5), by(normal, 7.25), [-11, -23, 37]),
    hu,
    huRange: [0, 54],
    unit: 'HU',
  };
}

/** The value that each pixel shows, with a window in which a grey level is a quarter of a value. */
function values(volume: Volume, longSidePx: number, invertedGreys = false): number[][] {
  const series = { ...testSeries, windows: [{ centre: 31.875, width: 63.75 }], invertedGreys };
  const { width, height, rgba } = slicePicture(createScan(series, volume), longSidePx);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => rgba[4 * (x + width * y)]! / 4),
  );
}

const corners = (rows: number[][]) =>
  [rows[0]![0], rows[0]!.at(-1), rows.at(-1)![0], rows.at(-1)!.at(-1)].map((v) => Math.round(v!));

// What stands in the four corners of the screen: top left, top right, bottom left, bottom right.
// biome-ignore format: a table
const acquisitions: readonly (readonly [string, Triple, Triple, Triple, number[], number])[] = [
  ['axial, head first',            [1, 0, 0],  [0, 1, 0],  [0, 0, 1],  [0, 4, 50, 54], 3.75 / 15],
  ['axial, rows run to the right', [-1, 0, 0], [0, 1, 0],  [0, 0, -1], [4, 0, 54, 50], 3.75 / 15],
  ['axial, prone',                 [-1, 0, 0], [0, -1, 0], [0, 0, 1],  [54, 50, 4, 0], 3.75 / 15],
  ['axial, columns and rows swapped', [0, 1, 0], [1, 0, 0], [0, 0, -1], [0, 50, 4, 54], 15 / 3.75],
  ['coronal, from the head down',  [1, 0, 0],  [0, 0, -1], [0, 1, 0],  [0, 4, 50, 54], 3.75 / 15],
  ['coronal, from the feet up',    [1, 0, 0],  [0, 0, 1],  [0, -1, 0], [50, 54, 0, 4], 3.75 / 15],
  ['sagittal',                     [0, 1, 0],  [0, 0, -1], [-1, 0, 0], [0, 4, 50, 54], 3.75 / 15],
];

describe('turned as the station shows it', () => {
  it.each(acquisitions)('%s', (_, row, column, normal, expected, aspect) => {
    const rows = values(slice(row, column, normal), 240);
    expect(corners(rows)).toEqual(expected);
    expect(rows[0]!.length / rows.length).toBeCloseTo(aspect, 2);
  });
});

const axial = slice([1, 0, 0], [0, 1, 0], [0, 0, 1]);

it('shows each voxel at its place, never larger than a pixel', () => {
  const rows = values(axial, 60);
  expect([rows.length, rows[0]!.length]).toEqual([20, 5]);
  expect(rows[8]![2]).toBeCloseTo(22, 0);
  expect(rows[12]![3]).toBeCloseTo(33, 0);
});

it('means four places where a pixel is larger than a voxel', () => {
  const rows = values(axial, 4);
  expect([rows.length, rows[0]!.length]).toEqual([4, 1]);
  // Columns 4, 0, 1, 3 of the rows 2, 2, 2, 1; the voxel in its middle would be 22.
  expect(rows[1]![0]).toBeCloseTo(19.5, 0);
  expect(rows[1]![0]).toBeLessThan(20);
});

it('is grey and opaque', () => {
  const { rgba } = slicePicture(createScan(testSeries, axial), 4);
  for (let at = 0; at < rgba.length; at += 4)
    expect([...rgba.slice(at, at + 4)]).toEqual([rgba[at], rgba[at], rgba[at], 255]);
});

it('inverts what the file says is inverted', () => {
  expect(values(axial, 60, true)[0]![0]).toBeCloseTo(63.75, 1);
});
