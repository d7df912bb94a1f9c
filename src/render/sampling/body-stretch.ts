import { leapAt } from './leap.ts';
import { type MarchRay, type MarchScene, mmOf, sampleAfter } from './march-ray.ts';

/**
 * From this value on a sample is tissue: half way from skin's fat to air, and above aerated lung. What a ray
 * meets before its first tissue and after its last is the room, and would decide every minimum and mean.
 */
export const tissueHu = -300;

/**
 * As much tissue in a row is the body, mm. The sheets of a table top are thinner: the air between it and the
 * patient stays outside.
 */
export const bodyMm = 10;

/** For modes that look through the body: bricks without tissue are leapt over outside it, walked inside. */
export const holdsTissue = (_minHu: number, maxHu: number): boolean => maxHu >= tissueHu;

/** First sample, and one past the last, of the stretch between the ray's outermost bricks that hold tissue. */
export function bodyStretch(scene: MarchScene, ray: MarchRay, count: number): [from: number, end: number] {
  let stretch: [number, number] = [0, 0];
  for (let n = 0, end = 0; n < count; n = end) {
    const leap = leapAt(scene.field, ray, mmOf(ray, n));
    end = Math.min(count, Math.max(n + 1, sampleAfter(ray, leap.endMm)));
    if (!leap.empty) stretch = [stretch[1] > 0 ? stretch[0] : n, end];
  }
  return stretch;
}
