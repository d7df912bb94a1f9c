import { airHu, type Layer } from './scene.ts';

/** A raster of square pixels in an axial plane; pixel (0, 0) has its centre at (x0Mm, y0Mm). */
export interface AxialRaster {
  readonly columns: number;
  readonly rows: number;
  readonly pixelMm: number;
  readonly x0Mm: number;
  readonly y0Mm: number;
}

/** Edge of the blocks that are skipped or filled from one evaluation, pixels. */
const block = 8;

/**
 * The HU of an infinitely thin axial plane through the layers: each covers what came before by the share of
 * the pixel that lies inside it (partial volume from the signed distance). `plane` is overwritten.
 */
export function paintPlane(
  plane: Float32Array,
  raster: AxialRaster,
  zMm: number,
  layers: readonly Layer[],
): void {
  plane.fill(airHu);
  for (const layer of layers) paintLayer(plane, raster, zMm, layer);
}

function paintLayer(plane: Float32Array, raster: AxialRaster, z: number, layer: Layer): void {
  const { min, max } = layer.solid.bounds;
  const { columns, rows, pixelMm, x0Mm, y0Mm } = raster;
  // Coverage fades over a pixel's width in every direction, so it reaches half of one past the bounds.
  if (z < min[2] - pixelMm / 2 || z > max[2] + pixelMm / 2) return;
  const i0 = Math.max(0, Math.ceil((min[0] - x0Mm) / pixelMm - 0.5));
  const i1 = Math.min(columns - 1, Math.floor((max[0] - x0Mm) / pixelMm + 0.5));
  const j0 = Math.max(0, Math.ceil((min[1] - y0Mm) / pixelMm - 0.5));
  const j1 = Math.min(rows - 1, Math.floor((max[1] - y0Mm) / pixelMm + 0.5));
  if (i1 - i0 < 2 * block && j1 - j0 < 2 * block) {
    paintPixels(plane, raster, z, layer, i0, i1, j0, j1);
    return;
  }
  const reach = ((block - 1) / 2) * Math.SQRT2 * pixelMm + pixelMm / 2;
  for (let j = j0; j <= j1; j += block)
    for (let i = i0; i <= i1; i += block) {
      const iEnd = Math.min(i1, i + block - 1);
      const jEnd = Math.min(j1, j + block - 1);
      const d = layer.solid.distance(
        x0Mm + (i + (block - 1) / 2) * pixelMm,
        y0Mm + (j + (block - 1) / 2) * pixelMm,
        z,
      );
      if (d > reach) continue;
      if (d < -reach) fillPixels(plane, raster, z, layer, i, iEnd, j, jEnd);
      else paintPixels(plane, raster, z, layer, i, iEnd, j, jEnd);
    }
}

function fillPixels(
  plane: Float32Array,
  { columns, pixelMm, x0Mm, y0Mm }: AxialRaster,
  z: number,
  { tissue }: Layer,
  i0: number,
  i1: number,
  j0: number,
  j1: number,
): void {
  const { hu, texture } = tissue;
  for (let j = j0; j <= j1; j++) {
    if (!texture) plane.fill(hu, j * columns + i0, j * columns + i1 + 1);
    else
      for (let i = i0; i <= i1; i++)
        plane[j * columns + i] = hu + texture(x0Mm + i * pixelMm, y0Mm + j * pixelMm, z);
  }
}

function paintPixels(
  plane: Float32Array,
  { columns, pixelMm, x0Mm, y0Mm }: AxialRaster,
  z: number,
  { solid, tissue }: Layer,
  i0: number,
  i1: number,
  j0: number,
  j1: number,
): void {
  const { hu, texture } = tissue;
  const half = pixelMm / 2;
  for (let j = j0; j <= j1; j++) {
    const y = y0Mm + j * pixelMm;
    for (let i = i0; i <= i1; i++) {
      const x = x0Mm + i * pixelMm;
      const d = solid.distance(x, y, z);
      if (d >= half) continue;
      const at = j * columns + i;
      const covered = d <= -half ? 1 : 0.5 - d / pixelMm;
      const value = texture ? hu + texture(x, y, z) : hu;
      plane[at]! += (value - plane[at]!) * covered;
    }
  }
}
