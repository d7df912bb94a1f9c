import type { FormatExample } from '../volume-format.ts';

const dims = [5, 6, 7] as const;
const spacing = [0.75, 2.5, 7.25] as const;

/** A small file as scanners' converters write them: rows counted from the back, so the stored grid is left-handed. */
export const niftiExample: FormatExample = {
  bytes: exampleBytes(),
  dims,
  // The first voxel of the right-handed grid is the last row of the stored one: y = −23 − 5 · 2.5.
  firstLps: [-11, -35.5, 37],
  firstValue: -1024 + 5 * 5,
};

function exampleBytes(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(352 + 2 * 5 * 6 * 7);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 348, true);
  [3, ...dims, 1, 1, 1, 1].forEach((n, i) => {
    view.setInt16(40 + 2 * i, n, true);
  });
  view.setInt16(70, 4, true);
  view.setInt16(72, 16, true);
  [1, ...spacing].forEach((mm, i) => {
    view.setFloat32(76 + 4 * i, mm, true);
  });
  view.setFloat32(108, 352, true);
  view.setUint8(123, 2);
  view.setInt16(254, 1, true);
  const rows = [-spacing[0], 0, 0, 11, 0, spacing[1], 0, 23, 0, 0, spacing[2], 37];
  rows.forEach((number, i) => {
    view.setFloat32(280 + 4 * i, number, true);
  });
  bytes.set([0x6e, 0x2b, 0x31], 344);
  for (let i = 0; i < 5 * 6 * 7; i++) view.setInt16(352 + 2 * i, i - 1024, true);
  return bytes;
}
