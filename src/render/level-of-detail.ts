import { affine, applyToPoint, axisOf } from '../imaging/affine.ts';
import { index } from '../imaging/spaces.ts';
import { scale } from '../imaging/vector.ts';
import type { Volume } from '../imaging/volume.ts';

/** A volume that fits the GPU, and if it had to be made coarser, how and why. */
export interface DetailLevel {
  readonly volume: Volume;
  /** Voxels averaged along each axis; 1, 1, 1 for full detail. */
  readonly factors: readonly [number, number, number];
  /** For the person at the screen; undefined at full detail. */
  readonly explanation: string | undefined;
}

/** Smallest whole-number reduction that keeps each edge and the whole within limits. */
function factorsFor(dims: Volume['dims'], maxEdge: number, maxVoxels: number): [number, number, number] {
  const factors = dims.map((n) => Math.max(1, Math.ceil(n / maxEdge))) as [number, number, number];
  const reduced = () => dims.map((n, axis) => Math.ceil(n / factors[axis]!));
  for (let sizes = reduced(); sizes[0]! * sizes[1]! * sizes[2]! > maxVoxels; sizes = reduced()) {
    factors[sizes.indexOf(Math.max(...sizes)) as 0 | 1 | 2]++;
  }
  return factors;
}

/** Fits a volume into `maxEdge` voxels an edge and `maxVoxels` in all, by averaging whole blocks of voxels. */
export function fitToLimits(volume: Volume, maxEdge: number, maxVoxels: number): DetailLevel {
  const factors = factorsFor(volume.dims, maxEdge, maxVoxels);
  if (factors.every((factor) => factor === 1)) return { volume, factors, explanation: undefined };
  const reduced = average(volume, factors);
  return {
    volume: reduced,
    factors,
    explanation: `This scan (${volume.dims.join(' × ')} voxels) is larger than this device's graphics can hold; it is shown at ${reduced.dims.join(' × ')}. Measurements keep their positions in millimetres, fine detail is lost.`,
  };
}

/** Averages blocks; a block that the edge cuts short averages what there is of it. */
function average(volume: Volume, factors: readonly [number, number, number]): Volume {
  const [nx, ny, nz] = volume.dims;
  const [fx, fy, fz] = factors;
  const dims = [Math.ceil(nx / fx), Math.ceil(ny / fy), Math.ceil(nz / fz)] as const;
  const size = dims[0] * dims[1] * dims[2];
  const hu = volume.hu instanceof Int16Array ? new Int16Array(size) : new Float32Array(size);
  const whole = hu instanceof Int16Array;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let c = 0, at = 0; c < dims[2]; c++) {
    for (let b = 0; b < dims[1]; b++) {
      for (let a = 0; a < dims[0]; a++, at++) {
        let sum = 0;
        let count = 0;
        for (let k = c * fz; k < Math.min(nz, (c + 1) * fz); k++)
          for (let j = b * fy; j < Math.min(ny, (b + 1) * fy); j++)
            for (let i = a * fx; i < Math.min(nx, (a + 1) * fx); i++, count++)
              sum += volume.hu[i + nx * (j + ny * k)]!;
        const mean = whole ? Math.round(sum / count) : sum / count;
        hu[at] = mean;
        low = Math.min(low, mean);
        high = Math.max(high, mean);
      }
    }
  }
  const { lpsFromIndex } = volume;
  return {
    ...volume,
    dims,
    hu,
    huRange: [low, high],
    // A block's centre lies (factor − 1) / 2 voxels after its first voxel's.
    lpsFromIndex: affine(
      scale(axisOf(lpsFromIndex, 0), fx),
      scale(axisOf(lpsFromIndex, 1), fy),
      scale(axisOf(lpsFromIndex, 2), fz),
      applyToPoint(lpsFromIndex, index((fx - 1) / 2, (fy - 1) / 2, (fz - 1) / 2)),
    ),
  };
}
