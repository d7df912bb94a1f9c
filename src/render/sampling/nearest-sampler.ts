import type { VolumeSampler } from './trilinear.ts';

/** The same volume without interpolation: everywhere the value of the voxel that a place lies in. CPU twin of `readAt` in `glsl/slab.glsl`. */
export function nearestSampler({ dims, hu }: VolumeSampler): Pick<VolumeSampler, 'hu'> {
  const centre = (at: number, voxels: number) => (Math.floor(at * voxels) + 0.5) / voxels;
  return { hu: (x, y, z) => hu(centre(x, dims[0]), centre(y, dims[1]), centre(z, dims[2])) };
}
