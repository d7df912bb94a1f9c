import { type BrickRay, brickAt } from './brick-ray.ts';
import type { DistanceField } from './distance-field.ts';

/** What a ray may do at a sample: leap an empty cube, or walk through a visible brick. */
export interface Leap {
  readonly empty: boolean;
  /** The first sample in it, and the first after it. */
  readonly begin: number;
  readonly end: number;
}

/** CPU twin of `glsl/leap.glsl`. */
export function leapAt({ counts, distances }: DistanceField, ray: BrickRay, n: number): Leap {
  const brick = brickAt(ray, n);
  const inside = brick.every((at, axis) => at >= 0 && at < counts[axis]!);
  const distance = inside ? distances[brick[0]! + counts[0] * (brick[1]! + counts[1] * brick[2]!)]! : 0;
  const reach = Math.max(0, distance - 1);
  const across = ray.samplesPerBrick.map(Math.abs);
  const faces = brick.map((at, axis) => at * ray.samplesPerBrick[axis]! + ray.face[axis]!);
  const begin = Math.max(...faces.map((face, axis) => face - (1 + reach) * across[axis]!));
  const end = Math.min(...faces.map((face, axis) => face + reach * across[axis]!));
  return { empty: distance > 0, begin: Math.ceil(begin), end: Math.max(n + 1, Math.ceil(end)) };
}
