import { type Affine, affine, axisOf, compose, invert } from '../../imaging/affine.ts';
import { scale } from '../../imaging/vector.ts';
import type { Volume } from '../../imaging/volume.ts';

type Grid = Pick<Volume, 'dims' | 'lpsFromIndex'>;

/** Maps voxel indices to texture coordinates: a voxel's centre is (index + 0.5) / dims. */
export function textureFromIndex({ dims }: Pick<Volume, 'dims'>): Affine<'texture', 'index'> {
  const [nx, ny, nz] = dims;
  return affine([1 / nx, 0, 0], [0, 1 / ny, 0], [0, 0, 1 / nz], [0.5 / nx, 0.5 / ny, 0.5 / nz]);
}

/** Maps the unit cube over the grid's outer faces to patient millimetres; sheared where the grid is. */
export function lpsFromTexture(grid: Grid): Affine<'lps', 'texture'> {
  return compose(grid.lpsFromIndex, invert(textureFromIndex(grid)));
}

export function textureFromLps(grid: Grid): Affine<'texture', 'lps'> {
  return invert(lpsFromTexture(grid));
}

/**
 * Columns that turn differences per voxel along the three grid axes into a gradient per mm in LPS: the
 * inverse transpose of `lpsFromIndex`, so that it stays perpendicular to surfaces in a sheared grid.
 */
export function lpsGradientFromIndex({ lpsFromIndex }: Pick<Volume, 'lpsFromIndex'>): number[] {
  const indexFromLps = invert(lpsFromIndex);
  const row = (axis: 0 | 1 | 2) => [indexFromLps[axis]!, indexFromLps[4 + axis]!, indexFromLps[8 + axis]!];
  return [...row(0), ...row(1), ...row(2)];
}

/** The 3×3 linear part, column-major. */
export function linearPart(map: Affine<'lps', 'texture'>): number[] {
  return ([0, 1, 2] as const).flatMap((axis) => scale(axisOf(map, axis), 1));
}
