import type { Volume } from '../../src/imaging/volume.ts';
import { type IndexHalfSpace, slabsOf, slicesOf } from '../../src/surface/surface-grid.ts';
import { surfaceSlab } from '../../src/surface/surface-slab.ts';
import { joinParts, type SurfaceMesh } from '../../src/surface/surface-mesh.ts';

interface SurfaceOptions {
  readonly steps?: readonly [number, number, number];
  readonly layers?: number;
  readonly kept?: readonly IndexHalfSpace[];
}

/** The surface of a volume, slab by slab as the workers do it. */
export function makeSurface(
  { dims, hu, lpsFromIndex }: Pick<Volume, 'dims' | 'hu' | 'lpsFromIndex'>,
  threshold: number,
  { steps = [1, 1, 1], layers = 3, kept = [] }: SurfaceOptions = {},
): SurfaceMesh {
  const grid = { dims, steps, threshold, kept };
  const layer = dims[0] * dims[1];
  const parts = slabsOf(grid, layers).map((range) => {
    const [first, end] = slicesOf(grid, range);
    return surfaceSlab(grid, range, hu.slice(first * layer, end * layer));
  });
  return joinParts(parts, lpsFromIndex);
}
