import type { Triple } from '../../imaging/vector.ts';
import { type MarchRay, mmOf, pointOn } from './march-ray.ts';

/** A ray among bricks, measured in samples. */
export interface BrickRay {
  /** Position in bricks = origin + n · perSample; samples per brick, signed as the direction. */
  readonly origin: readonly number[];
  readonly perSample: readonly number[];
  readonly samplesPerBrick: readonly number[];
  /** Where the ray leaves the brick 0 along each axis. */
  readonly face: readonly number[];
}

/** `width`: of the bricks, in those of the empty-space map. CPU twin of `glsl/bricks.glsl`. */
export function brickRay(ray: MarchRay, bricksPerTexture: Triple, width = 1): BrickRay {
  const origin = pointOn(ray, mmOf(ray, 0)).map((at, axis) => (at * bricksPerTexture[axis]!) / width);
  const perSample = ray.direction.map((each, axis) => (each * ray.stepMm * bricksPerTexture[axis]!) / width);
  const samplesPerBrick = perSample.map((each) => 1 / each);
  return {
    origin,
    perSample,
    samplesPerBrick,
    face: samplesPerBrick.map((samples, axis) => Math.max(samples, 0) - origin[axis]! * samples),
  };
}

/** The brick round a sample; outside the grid too. */
export const brickAt = ({ origin, perSample }: BrickRay, n: number): number[] =>
  origin.map((at, axis) => Math.floor(at + n * perSample[axis]!));
