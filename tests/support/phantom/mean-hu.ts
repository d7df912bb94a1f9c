import type { Triple } from '../../../src/imaging/vector.ts';
import { paintPlane } from '../../../src/phantom/paint-plane.ts';
import type { Layer } from '../../../src/phantom/scene.ts';

/** Mean HU of a square of painted pixels round a place, LPS mm. */
export function meanHu(layers: readonly Layer[], [x, y, z]: Triple, across = 6, pixelMm = 1): number {
  const reach = across * pixelMm;
  const near = layers.filter(
    ({ solid: { bounds } }) =>
      bounds.min[0] < x + reach &&
      bounds.max[0] > x - reach &&
      bounds.min[1] < y + reach &&
      bounds.max[1] > y - reach &&
      bounds.min[2] < z + 1 &&
      bounds.max[2] > z - 1,
  );
  const plane = new Float32Array(across * across);
  const middle = ((across - 1) / 2) * pixelMm;
  paintPlane(plane, { columns: across, rows: across, pixelMm, x0Mm: x - middle, y0Mm: y - middle }, z, near);
  return plane.reduce((sum, hu) => sum + hu, 0) / plane.length;
}
