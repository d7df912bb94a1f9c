import type { AxialRaster } from './axial-raster.ts';
import { airHu, type Layer } from './scene.ts';

/** Columns from and to, rows from and to; ends not included. */
export type PixelBlock = readonly [i0: number, i1: number, j0: number, j1: number];

/**
 * Paints layers over one block of an axial plane, from the top down: what lies under a layer that covers a pixel
 * wholly is never computed. The lowest layer is known to fill the block where `filled`. `open` is overwritten with
 * the share of each pixel that no layer has covered.
 */
export function paintBlock(
  plane: Float32Array,
  raster: AxialRaster,
  z: number,
  stack: readonly Layer[],
  filled: boolean,
  [i0, i1, j0, j1]: PixelBlock,
  open: Float32Array,
): void {
  const { columns, pixelMm, x0Mm, y0Mm } = raster;
  const across = i1 - i0;
  open.fill(1);
  for (let j = j0; j < j1; j++) plane.fill(0, j * columns + i0, j * columns + i1);
  for (let n = stack.length - 1; n >= 0; n--) {
    const { solid, tissue } = stack[n]!;
    const { hu, texture } = tissue;
    const fills = filled && n === 0;
    const { min, max } = solid.bounds;
    const a0 = Math.max(i0, Math.ceil((min[0] - x0Mm) / pixelMm - 0.5));
    const a1 = Math.min(i1, Math.floor((max[0] - x0Mm) / pixelMm + 0.5) + 1);
    const b0 = Math.max(j0, Math.ceil((min[1] - y0Mm) / pixelMm - 0.5));
    const b1 = Math.min(j1, Math.floor((max[1] - y0Mm) / pixelMm + 0.5) + 1);
    let left = 0;
    for (let j = b0; j < b1; j++) {
      const y = y0Mm + j * pixelMm;
      for (let i = a0; i < a1; i++) {
        const own = (j - j0) * across + i - i0;
        const seen = open[own]!;
        if (seen === 0) continue;
        const x = x0Mm + i * pixelMm;
        const share = fills ? 1 : Math.min(1, 0.5 - solid.distance(x, y, z) / pixelMm);
        if (share > 0) {
          plane[j * columns + i]! += seen * share * (texture ? hu + texture(x, y, z) : hu);
          open[own] = seen * (1 - share);
        }
        left += open[own]!;
      }
    }
    if (left === 0 && a0 === i0 && a1 === i1 && b0 === j0 && b1 === j1) return;
  }
  for (let j = j0; j < j1; j++)
    for (let i = i0; i < i1; i++) plane[j * columns + i]! += open[(j - j0) * across + i - i0]! * airHu;
}
