import { brickRay } from './brick-ray.ts';
import { leapAt } from './leap.ts';
import type { MarchRay, MarchScene } from './march-ray.ts';

/**
 * First sample, and one past the last, between the ray's outermost visible bricks; equal where it meets none.
 * CPU twin of `glsl/visible-stretch.glsl`.
 */
export function visibleStretch(scene: MarchScene, ray: MarchRay, count: number): [from: number, end: number] {
  const bricks = brickRay(ray, scene.bricksPerTexture);
  const leapOf = (n: number) => leapAt(scene.field, bricks, n);
  let first = 0;
  for (; first < count; ) {
    const leap = leapOf(first);
    if (!leap.empty) break;
    first = leap.end;
  }
  if (first >= count) return [0, 0];
  let last = count - 1;
  for (; last > first; ) {
    const leap = leapOf(last);
    if (!leap.empty) break;
    last = Math.min(last, leap.begin) - 1;
  }
  return [first, Math.max(first, last) + 1];
}
