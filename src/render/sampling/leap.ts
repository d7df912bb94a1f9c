import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';
import type { Triple } from '../../imaging/vector.ts';

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

/** What no value of each brick passes, in 16 bits; made once per volume and bound. */
export type BrickBounds = Pick<DistanceField, 'bounds' | 'boundRange'>;

export function brickBounds(bricks: BrickMap, bound: BrickBound): BrickBounds {
  const values = bricks[bound];
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    lowest = Math.min(lowest, values[i]!);
    highest = Math.max(highest, values[i]!);
  }
  const level = Math.max(1, highest - lowest) / 65530;
  const low = lowest - 2 * level;
  const bounds = new Uint16Array(values.length);
  // A level beyond the rounded one, against float rounding: a leap must never miss an extreme.
  const outward = bound === 'max' ? 2 : -1;
  for (let i = 0; i < bounds.length; i++) bounds[i] = Math.floor((values[i]! - low) / level) + outward;
  return { bounds, boundRange: [low, low + 65535 * level] };
}

/** Joins a brick map and the distances for one look into what a ray needs. */
export function distanceField(
  dims: readonly [number, number, number],
  bricks: BrickMap,
  distances: Uint8Array,
  bounds: BrickBounds,
): DistanceField {
  const bricksPerTexture = dims.map((n, axis) => n / bricks.brickSize[axis]!);
  return {
    ...bounds,
    counts: bricks.counts,
    bricksPerTexture: bricksPerTexture as [number, number, number],
    distances,
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
