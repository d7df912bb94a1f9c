import { type Affine, applyToPoint, applyToVector } from '../imaging/affine.ts';
import { type LpsVector, point } from '../imaging/spaces.ts';
import { dot } from '../imaging/vector.ts';
import type { ClipPlane } from './sampling/ray-box.ts';

/** A half-space of the patient that stays visible: positions with dot(normal, p) + offsetMm ≥ 0. */
export interface LpsClip {
  readonly normal: LpsVector;
  readonly offsetMm: number;
}

/** Half-spaces that the shader can hold: six of a crop box, three at the crosshair, and some held in hands. */
export const maxClips = 12;

/** The same half-spaces in texture coordinates. */
export function textureClips(
  lpsFromTexture: Affine<'lps', 'texture'>,
  clips: readonly LpsClip[],
): ClipPlane[] {
  if (clips.length > maxClips) throw new Error(`clip: ${clips.length} planes, at most ${maxClips}`);
  const origin = applyToPoint(lpsFromTexture, point<'texture'>(0, 0, 0));
  return clips.map(({ normal, offsetMm }) => [
    dot(normal, applyToVector(lpsFromTexture, [1, 0, 0])),
    dot(normal, applyToVector(lpsFromTexture, [0, 1, 0])),
    dot(normal, applyToVector(lpsFromTexture, [0, 0, 1])),
    dot(normal, origin) + offsetMm,
  ]);
}
