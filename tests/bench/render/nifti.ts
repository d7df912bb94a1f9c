import type { BenchVolume } from './contestant.ts';

const headerBytes = 352;

/** The volume as an uncompressed NIfTI-1 file: RAS millimetres, signed 16-bit (nifti1.h). */
export function niftiOf({ dims, spacingMm, originMm, hu }: BenchVolume): ArrayBuffer {
  const file = new Uint8Array(headerBytes + hu.byteLength);
  const view = new DataView(file.buffer);
  view.setInt32(0, 348, true);
  for (const [i, n] of [3, ...dims, 1, 1, 1, 1].entries()) view.setInt16(40 + 2 * i, n, true);
  // DT_INT16, 16 bits.
  view.setInt16(70, 4, true);
  view.setInt16(72, 16, true);
  for (const [i, mm] of [1, ...spacingMm, 0, 0, 0, 0].entries()) view.setFloat32(76 + 4 * i, mm, true);
  view.setFloat32(108, headerBytes, true);
  view.setFloat32(112, 1, true);
  // Millimetres; the sform alone, scanner coordinates.
  view.setUint8(123, 2);
  view.setInt16(254, 1, true);
  const [dx, dy, dz] = spacingMm;
  // LPS to RAS: x and y change their signs.
  const rows = [
    [-dx, 0, 0, -originMm[0]],
    [0, -dy, 0, -originMm[1]],
    [0, 0, dz, originMm[2]],
  ];
  for (const [i, value] of rows.flat().entries()) view.setFloat32(280 + 4 * i, value, true);
  file.set(new TextEncoder().encode('n+1\0'), 344);
  file.set(new Uint8Array(hu.buffer, hu.byteOffset, hu.byteLength), headerBytes);
  return file.buffer;
}
