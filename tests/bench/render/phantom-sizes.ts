import type { Triple } from '../../../src/imaging/vector.ts';

/** Columns, rows and slices by name; every size covers the same piece of the same patient. */
export const phantomSizes = {
  '64': [64, 64, 64],
  '128': [128, 128, 128],
  '256': [256, 256, 256],
  '300': [512, 512, 300],
  '600': [512, 512, 600],
} as const satisfies Record<string, Triple>;

export type PhantomSize = keyof typeof phantomSizes;

/** Field of view and length of the scan, mm, and where its middle lies; the carina is at LPS (0, 0, 0). */
const extentMm: Triple = [371.2, 371.2, 307.2];
const middleMm: Triple = [0, 12.5, -53];

/** The grid of a size: voxels fill the extent exactly, whatever their number. */
export function phantomGrid(size: PhantomSize) {
  const dims = phantomSizes[size];
  const each = <T>(make: (axis: 0 | 1 | 2) => T): readonly [T, T, T] => [make(0), make(1), make(2)];
  const spacingMm = each((axis) => extentMm[axis] / dims[axis]);
  const originMm = each((axis) => middleMm[axis] - (extentMm[axis] - spacingMm[axis]) / 2);
  return { dims, spacingMm, originMm };
}
