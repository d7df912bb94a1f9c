import type { SlabProjection } from '../../imaging/slab.ts';
import type { Triple } from '../../imaging/vector.ts';
import type { VolumeSampler } from './trilinear.ts';

/** Samples at most, so that a slab through the whole patient does not stop the page. */
export const maxSlabSamples = 400;

/**
 * Samples to take through a slab: half a voxel apart, counted along the line through it. `through`: from face to
 * face in texture coordinates.
 */
export function slabSamples(dims: Triple, through: Triple): number {
  const voxels = Math.hypot(through[0] * dims[0], through[1] * dims[1], through[2] * dims[2]);
  return Math.min(maxSlabSamples, Math.max(1, Math.ceil(2 * voxels)));
}

/**
 * Value of a slab whose middle is at `p`, in HU; samples lie in the middles of equal parts, and those outside
 * the grid do not count. Undefined where all are. CPU twin of `glsl/slab.glsl`.
 */
export function slabHu(
  sampler: Pick<VolumeSampler, 'hu'>,
  p: Triple,
  through: Triple,
  samples: number,
  projection: SlabProjection,
): number | undefined {
  const values: number[] = [];
  for (let n = 0; n < samples; n++) {
    const share = (n + 0.5) / samples - 0.5;
    const at = [p[0] + share * through[0], p[1] + share * through[1], p[2] + share * through[2]] as const;
    if (at.every((v) => v >= 0 && v <= 1)) values.push(sampler.hu(...at));
  }
  if (values.length === 0) return undefined;
  if (projection === 'maximum') return Math.max(...values);
  if (projection === 'minimum') return Math.min(...values);
  return values.reduce((sum, hu) => sum + hu, 0) / values.length;
}
