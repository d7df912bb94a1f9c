import { type BrickBounds, boundedEdge, cubeReaches } from './bounds.ts';
import { type MarchRay, mmOf } from './march-ray.ts';

/** A ray among bounded bricks, measured in samples. */
export interface BoundRay {
  /** Position in bricks = origin + n · perSample; samples per brick, signed as the direction. */
  readonly origin: readonly number[];
  readonly perSample: readonly number[];
  readonly samplesPerBrick: readonly number[];
  /** Where the ray leaves the brick 0 along each axis. */
  readonly face: readonly number[];
}

export function boundRay(ray: MarchRay): BoundRay {
  const first = mmOf(ray, 0);
  const samplesPerBrick = ray.mmPerBrick.map((mm) => (boundedEdge * mm) / ray.stepMm);
  const origin = ray.brickOrigin.map((at, axis) => (at + first * ray.bricksPerMm[axis]!) / boundedEdge);
  return {
    origin,
    perSample: ray.bricksPerMm.map((bricks) => (bricks * ray.stepMm) / boundedEdge),
    samplesPerBrick,
    face: samplesPerBrick.map((samples, axis) => Math.max(samples, 0) - origin[axis]! * samples),
  };
}

/** The word of a value; whole words are the bounds'. */
export const wordOf = ({ range: [low, high] }: BrickBounds, hu: number): number =>
  ((hu - low) / (high - low)) * 65535;

/** Below every word: no cube stays within it. */
export const noWord = -1;

/** What a ray meets at a sample. */
export interface BoundAt {
  /** The brick's own bound. */
  readonly word: number;
  /** The first sample after the widest cube that holds nothing beyond the limit, or after the brick. */
  readonly end: number;
}

/** CPU twin of `glsl/bounds.glsl`. */
export function boundAt({ counts, words }: BrickBounds, ray: BoundRay, n: number, limit: number): BoundAt {
  const brick = counts.map((count, axis) =>
    Math.min(count - 1, Math.max(0, Math.floor(ray.origin[axis]! + n * ray.perSample[axis]!))),
  );
  const first = cubeReaches.length * (brick[0]! + counts[0] * (brick[1]! + counts[1] * brick[2]!));
  const reach = Math.max(0, ...cubeReaches.filter((_, cube) => words[first + cube]! <= limit));
  const faces = brick.map(
    (index, axis) =>
      index * ray.samplesPerBrick[axis]! + ray.face[axis]! + reach * Math.abs(ray.samplesPerBrick[axis]!),
  );
  return { word: words[first]!, end: Math.max(n + 1, Math.ceil(Math.min(...faces))) };
}
