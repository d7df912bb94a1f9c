import { applyToPoint, applyToVector } from '../../imaging/affine.ts';
import type { Lps, LpsVector } from '../../imaging/spaces.ts';
import { scale } from '../../imaging/vector.ts';
import { huAt, type Volume } from '../../imaging/volume.ts';
import type { Slab } from '../../imaging/slab.ts';
import { nearestSampler } from '../../render/sampling/nearest-sampler.ts';
import { slabHu, slabSamples } from '../../render/sampling/slab.ts';
import { textureFromLps } from '../../render/sampling/texture-space.ts';
import { createSampler } from '../../render/sampling/trilinear.ts';

/**
 * The value that the picture stands for at a place: the stored voxel's, or on a thick slice the slab's, between voxels
 * where these are shown `smooth`.
 */
export function shownValue(
  volume: Volume,
  slab: Slab,
  smooth: boolean,
  normal: LpsVector,
  at: Lps,
): number | undefined {
  if (slab.thicknessMm === 0) return huAt(volume, at);
  const toTexture = textureFromLps(volume);
  const through = applyToVector(toTexture, scale(normal, slab.thicknessMm));
  const samples = slabSamples(volume.dims, through);
  const sampler = createSampler(volume);
  const shown = smooth ? sampler : nearestSampler(sampler);
  return slabHu(shown, applyToPoint(toTexture, at), through, samples, slab.projection);
}
