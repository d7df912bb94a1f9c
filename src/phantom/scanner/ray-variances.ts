import { blurred, gaussianKernel } from './blur.ts';

/** Attenuation of water per mm at about 70 keV (NIST), and the path at which the stated noise holds. */
const waterPerMm = 0.0193;
const referencePathMm = 235;
/** Share of the path's effect on noise that tube current modulation takes back. */
const modulation = 0.6;

/** Relative noise variance of the rays along each row and along each column of a slice in HU. */
export function rayVariances(
  slice: Float32Array,
  columns: number,
  pixelMm: number,
): { readonly acrossRow: Float32Array; readonly acrossColumn: Float32Array } {
  const rows = slice.length / columns;
  const rowPath = new Float32Array(rows);
  const columnPath = new Float32Array(columns);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const waterMm = Math.max(0, 1 + slice[j * columns + i]! / 1000) * pixelMm;
      rowPath[j]! += waterMm;
      columnPath[i]! += waterMm;
    }
  const soft = gaussianKernel(6);
  const flat = new Float32Array([1]);
  const variance = (waterMm: number) =>
    0.12 + 0.88 * Math.exp((1 - modulation) * waterPerMm * (waterMm - referencePathMm));
  return {
    acrossRow: blurred(rowPath, rows, soft, flat).map(variance),
    acrossColumn: blurred(columnPath, columns, soft, flat).map(variance),
  };
}
