/** Values on a regular grid, x fastest; the surface is where they reach a threshold. */
export interface ValueGrid {
  readonly dims: readonly [number, number, number];
  readonly values: Float32Array;
}

/** Below every threshold: what lies outside the grid, so that the surface closes flat at its outermost voxels. */
export const outside = -1e9;
