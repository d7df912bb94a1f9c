import type { Shading } from '../../imaging/transfer-function.ts';
import { dot, length, scale, type Triple } from '../../imaging/vector.ts';
import type { MarchRay } from './march-ray.ts';

/** Towards the light in view space: over the viewer's left shoulder, where shape reads better than under a headlamp. */
export const lightInView: Triple = [-0.35, 0.5, 1];

/** Gradient in HU per mm at which a sample counts as half a surface; below it noise would speckle. */
export const halfSurfaceGradient = 25;

/**
 * Colour of a lit sample. `gradient` in HU per mm (LPS). Surfaces
 * are lit from both sides, since values rise into bone but fall into air. CPU twin of `glsl/lighting.glsl`.
 */
export function shade(
  rgb: Triple,
  gradient: Triple,
  { toEye, toLight, halfway }: Pick<MarchRay, 'toEye' | 'toLight' | 'halfway'>,
  { ambient, diffuse, specular, shininess }: Shading,
): [number, number, number] {
  const steepness = length(gradient);
  const surface = steepness / (steepness + halfSurfaceGradient);
  const facing = scale(gradient, (dot(gradient, toEye) < 0 ? -1 : 1) / Math.max(steepness, 1e-6));
  const lambert = Math.max(0, dot(facing, toLight));
  const highlight = Math.max(0, dot(facing, halfway)) ** shininess;
  const body = 1 + (ambient + diffuse * lambert - 1) * surface;
  const shine = specular * highlight * surface;
  return [rgb[0] * body + shine, rgb[1] * body + shine, rgb[2] * body + shine];
}
