import { type Affine, applyToPoint, applyToVector } from '../../imaging/affine.ts';
import { type Lps, type LpsVector, point } from '../../imaging/spaces.ts';
import type { RenderMode } from '../modes/render-mode.ts';
import { type MarchScene, makeRay, pointOn } from './march-ray.ts';

/** First significant hit of a ray in LPS, as the depth buffer has it, or undefined when nothing is hit. */
export function pick(
  scene: MarchScene,
  mode: RenderMode,
  textureFromLps: Affine<'texture', 'lps'>,
  lpsFromTexture: Affine<'lps', 'texture'>,
  origin: Lps,
  direction: LpsVector,
): Lps | undefined {
  const start = applyToPoint(textureFromLps, origin);
  const along = applyToVector(textureFromLps, direction);
  const ray = makeRay(scene, start, along, along, 0, 0);
  if (ray.exit <= ray.enter) return undefined;
  const { hitMm } = mode.march(scene, ray);
  if (hitMm < 0) return undefined;
  const [x, y, z] = pointOn(ray, hitMm);
  return applyToPoint(lpsFromTexture, point<'texture'>(x, y, z));
}
