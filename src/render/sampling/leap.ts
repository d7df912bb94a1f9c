import type { Triple } from '../../imaging/vector.ts';
import type { BrickMap } from '../occupancy/brick-map.ts';

/** The distance map as the GPU sees it. */
export interface DistanceField {
  readonly counts: readonly [number, number, number];
  /** Bricks per unit of texture coordinate along each axis: dims / brickSize. */
  readonly bricksPerTexture: readonly [number, number, number];
  /** Chebyshev distance to the nearest visible brick, x fastest; 0 = visible. */
  readonly distances: Uint8Array;
  /** What no value of a brick passes, as the mode asked: 0 … 65535 over `boundRange`. */
  readonly bounds: Uint16Array;
  readonly boundRange: readonly [number, number];
}

/** Which end of its values a mode compares bricks by. */
export type BrickBound = 'max' | 'min';

const oneVisibleBrick = {
  counts: [1, 1, 1],
  bricksPerTexture: [1, 1, 1],
  distances: new Uint8Array(1),
} as const;

/** Fields of one visible brick that may hold any value: right before the brick map is known, only slower. */
export const unknownFields: Readonly<Record<BrickBound, DistanceField>> = {
  max: { ...oneVisibleBrick, bounds: Uint16Array.of(65535), boundRange: [0, 1e30] },
  min: { ...oneVisibleBrick, bounds: Uint16Array.of(0), boundRange: [-1e30, 0] },
};

/** Joins a brick map and the distances for one look into what a ray needs. */
export function distanceField(
  dims: readonly [number, number, number],
  bricks: BrickMap,
  distances: Uint8Array,
  bound: BrickBound = 'max',
): DistanceField {
  const values = bricks[bound];
  const lowest = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const highest = values.reduce((a, b) => Math.max(a, b), lowest + 1);
  const level = (highest - lowest) / 65533;
  const low = lowest - level;
  // A level beyond the rounded one, against float rounding: a leap must never miss an extreme.
  const outward =
    bound === 'max'
      ? (value: number) => Math.ceil((value - low) / level) + 1
      : (value: number) => Math.floor((value - low) / level) - 1;
  return {
    counts: bricks.counts,
    bricksPerTexture: dims.map((n, axis) => n / bricks.brickSize[axis]!) as [number, number, number],
    distances,
    bounds: Uint16Array.from(values, outward),
    boundRange: [low, low + 65535 * level],
  };
}

/** What a ray may do at a position: leap `length` mm, or walk that far in a visible brick. */
export interface Leap {
  readonly empty: boolean;
  readonly length: number;
  /** No value in the brick passes this, HU: is above it, or below it where the mode compares smallest values. */
  readonly boundHu: number;
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
  const [low, high] = field.boundRange;
  return { empty: distance > 0, length, boundHu: low + ((high - low) * field.bounds[at]!) / 65535 };
}
