import { type BrickBounds, cubeReaches } from './bounds.ts';
import { type BrickRay, brickAt } from './brick-ray.ts';

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
export function boundAt({ counts, words }: BrickBounds, ray: BrickRay, n: number, limit: number): BoundAt {
  const brick = brickAt(ray, n).map((at, axis) => Math.min(counts[axis]! - 1, Math.max(0, at)));
  const first = cubeReaches.length * (brick[0]! + counts[0] * (brick[1]! + counts[1] * brick[2]!));
  const reach = Math.max(0, ...cubeReaches.filter((_, cube) => words[first + cube]! <= limit));
  const faces = brick.map(
    (index, axis) =>
      index * ray.samplesPerBrick[axis]! + ray.face[axis]! + reach * Math.abs(ray.samplesPerBrick[axis]!),
  );
  return { word: words[first]!, end: Math.max(n + 1, Math.ceil(Math.min(...faces))) };
}
