import type { Triple } from '../../imaging/vector.ts';
import type { BrickMap } from '../occupancy/brick-map.ts';

/** The distance map as the GPU sees it. */
export interface DistanceField {
  readonly counts: readonly [number, number, number];
  /** Bricks per unit of texture coordinate along each axis: dims / brickSize. */
  readonly bricksPerTexture: readonly [number, number, number];
  /** Chebyshev distance to the nearest visible brick, x fastest; 0 = visible. */
  readonly distances: Uint8Array;
  /** Largest value of each brick, quantised upwards: 0 … 65535 over `maxRange`. */
  readonly maxima: Uint16Array;
  readonly maxRange: readonly [number, number];
}

/** A field of one visible brick: right before the brick map is known, only slower. */
export const unknownField: DistanceField = {
  counts: [1, 1, 1],
  bricksPerTexture: [1, 1, 1],
  distances: new Uint8Array(1),
  maxima: new Uint16Array(1).fill(65535),
  maxRange: [0, 1e30],
};

/** Joins a brick map and the distances for one look into what a ray needs. */
export function distanceField(
  dims: readonly [number, number, number],
  bricks: BrickMap,
  distances: Uint8Array,
): DistanceField {
  const low = bricks.max.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = bricks.max.reduce((a, b) => Math.max(a, b), low + 1);
  const level = (high - low) / 65534;
  return {
    counts: bricks.counts,
    bricksPerTexture: dims.map((n, axis) => n / bricks.brickSize[axis]!) as [number, number, number],
    distances,
    // One level above the rounded-up one, against float rounding: a leap must never miss a maximum.
    maxima: Uint16Array.from(bricks.max, (value) => Math.ceil((value - low) / level) + 1),
    maxRange: [low, low + 65535 * level],
  };
}

/** What a ray may do at a position: leap `length` mm, or walk that far in a visible brick. */
export interface Leap {
  readonly empty: boolean;
  readonly length: number;
  /** No value in the brick is above this, HU. */
  readonly maxHu: number;
}

/** `mmPerBrick`: along each axis, signed as the ray's direction, finite. CPU twin of `glsl/leap.glsl`. */
export function leapAt(field: DistanceField, p: Triple, mmPerBrick: Triple): Leap {
  const brick = ([0, 1, 2] as const).map((axis) =>
    Math.min(field.counts[axis] - 1, Math.max(0, Math.floor(p[axis] * field.bricksPerTexture[axis]))),
  ) as [number, number, number];
  const at = brick[0] + field.counts[0] * (brick[1] + field.counts[1] * brick[2]);
  const distance = field.distances[at]!;
  const reach = Math.max(0, distance - 1);
  let length = 1e30;
  for (const axis of [0, 1, 2] as const) {
    const perBrick = mmPerBrick[axis];
    const face = perBrick > 0 ? brick[axis] + 1 + reach : brick[axis] - reach;
    length = Math.min(length, (face - p[axis] * field.bricksPerTexture[axis]) * perBrick);
  }
  const [low, high] = field.maxRange;
  return { empty: distance > 0, length, maxHu: low + ((high - low) * field.maxima[at]!) / 65535 };
}
