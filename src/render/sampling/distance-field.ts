import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';

/** The distance map as the GPU sees it. */
export interface DistanceField {
  readonly counts: readonly [number, number, number];
  /** Chebyshev distance to the nearest visible brick, x fastest; 0 = visible. */
  readonly distances: Uint8Array;
}

/** One visible brick: right before the brick map is known, only slower. */
export const unknownField: DistanceField = { counts: [1, 1, 1], distances: new Uint8Array(1) };

/** Bricks per unit of texture coordinate along each axis. */
export function bricksPerTexture(
  dims: readonly [number, number, number],
  { brickSize }: Pick<BrickMap, 'brickSize'>,
): [number, number, number] {
  return dims.map((n, axis) => n / brickSize[axis]!) as [number, number, number];
}
