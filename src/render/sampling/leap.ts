import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';
import { type BrickRay, brickAt } from './brick-ray.ts';

/** The distance map as the GPU sees it. */
export interface DistanceField {
  readonly counts: readonly [number, number, number];
  /** Chebyshev distance to the nearest visible brick, x fastest; 0 = visible. */
  readonly distances: Uint8Array;
}

/** One visible brick: right before the brick map is known, only slower. */
export const unknownField: DistanceField = { counts: [1, 1, 1], distances: new Uint8Array(1) };

/** What a ray may do at a position: leap an empty cube, or walk through a visible brick. */
export interface Leap {
  readonly empty: boolean;
  /** Where the ray enters and leaves it, mm from the ray's origin. */
  readonly beginMm: number;
  readonly endMm: number;
}

/** CPU twin of `glsl/leap.glsl`. */
export function leapAt({ counts, distances }: DistanceField, ray: BrickRay, mm: number): Leap {
  const brick = brickAt(ray, mm);
  const inside = brick.every((at, axis) => at >= 0 && at < counts[axis]!);
  const distance = inside ? distances[brick[0] + counts[0] * (brick[1] + counts[1] * brick[2])]! : 0;
  const reach = Math.max(0, distance - 1);
  const across = ray.mmPerBrick.map(Math.abs);
  const faces = brick.map((at, axis) => at * ray.mmPerBrick[axis]! + ray.faceMm[axis]!);
  return {
    empty: distance > 0,
    beginMm: Math.max(...faces.map((face, axis) => face - (1 + reach) * across[axis]!)),
    endMm: Math.min(...faces.map((face, axis) => face + reach * across[axis]!)),
  };
}

/** Bricks per unit of texture coordinate along each axis. */
export function bricksPerTexture(
  dims: readonly [number, number, number],
  { brickSize }: Pick<BrickMap, 'brickSize'>,
): [number, number, number] {
  return dims.map((n, axis) => n / brickSize[axis]!) as [number, number, number];
}
