import type { AxialRaster } from './axial-raster.ts';
import { paintBlock } from './paint-block.ts';
import { airHu, type Layer } from './scene.ts';

/** Edge of the blocks that are skipped or filled from one evaluation, pixels. */
const block = 8;
/** Bumps make a solid's distance grow a little faster than one mm a millimetre. */
const slack = 1.25;

/** The layers that may be seen in one block, the lowest first, and whether that one fills it. */
interface Stack {
  readonly layers: Layer[];
  filled: boolean;
}

/**
 * The HU of an infinitely thin axial plane through the layers: each covers what came before by the share of
 * the pixel that lies inside it (partial volume from the signed distance). `plane` is overwritten.
 *
 * Each block of pixels first learns which layers touch it, and forgets those below one that fills it: what is
 * covered in the end is never computed.
 */
export function paintPlane(
  plane: Float32Array,
  raster: AxialRaster,
  zMm: number,
  layers: readonly Layer[],
): void {
  plane.fill(airHu);
  const across = Math.ceil(raster.columns / block);
  const stacks: Stack[] = Array.from({ length: across * Math.ceil(raster.rows / block) }, () => ({
    layers: [],
    filled: false,
  }));
  for (const layer of layers) stackLayer(stacks, across, raster, zMm, layer);
  const open = new Float32Array(block * block);
  stacks.forEach(({ layers: stack, filled }, n) => {
    if (stack.length === 0) return;
    const i = (n % across) * block;
    const j = Math.floor(n / across) * block;
    const iEnd = Math.min(raster.columns, i + block);
    const jEnd = Math.min(raster.rows, j + block);
    paintBlock(plane, raster, zMm, stack, filled, [i, iEnd, j, jEnd], open);
  });
}

/** Puts the layer on the blocks that it touches; where it fills a block, nothing below it stays. */
function stackLayer(
  stacks: readonly Stack[],
  across: number,
  raster: AxialRaster,
  z: number,
  layer: Layer,
): void {
  const { solid } = layer;
  const { min, max } = solid.bounds;
  const { columns, rows, pixelMm, x0Mm, y0Mm } = raster;
  // Coverage fades over a pixel's width in every direction, so it reaches half of one past the bounds.
  if (z < min[2] - pixelMm / 2 || z > max[2] + pixelMm / 2) return;
  const i0 = Math.max(0, Math.ceil((min[0] - x0Mm) / pixelMm - 0.5));
  const i1 = Math.min(columns - 1, Math.floor((max[0] - x0Mm) / pixelMm + 0.5));
  const j0 = Math.max(0, Math.ceil((min[1] - y0Mm) / pixelMm - 0.5));
  const j1 = Math.min(rows - 1, Math.floor((max[1] - y0Mm) / pixelMm + 0.5));
  if (i1 < i0 || j1 < j0) return;
  const small = i1 - i0 < 2 * block && j1 - j0 < 2 * block;
  const reach = slack * ((block - 1) / 2) * Math.SQRT2 * pixelMm + pixelMm / 2;
  for (let b = Math.floor(j0 / block); b <= Math.floor(j1 / block); b++)
    for (let a = Math.floor(i0 / block); a <= Math.floor(i1 / block); a++) {
      const stack = stacks[b * across + a]!;
      if (small) {
        stack.layers.push(layer);
        continue;
      }
      const x = x0Mm + (a * block + (block - 1) / 2) * pixelMm;
      const d = solid.distance(x, y0Mm + (b * block + (block - 1) / 2) * pixelMm, z);
      if (d > reach) continue;
      if (d < -reach) {
        stack.layers.length = 0;
        stack.filled = true;
      }
      stack.layers.push(layer);
    }
}
