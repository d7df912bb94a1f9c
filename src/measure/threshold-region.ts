import { type Lps, type Index, index } from '../imaging/spaces.ts';
import { axisOf, applyToPoint, invert } from '../imaging/affine.ts';
import { cross, dot } from '../imaging/vector.ts';
import type { Volume } from '../imaging/volume.ts';
import { boxOfSphere, forEachVoxelOfSphere, type VoxelBox } from './sphere-voxels.ts';
import { collectValues, type ValueStatistics } from './value-statistics.ts';

/** What a threshold volume measures. */
export interface ThresholdRegion {
  readonly volumeMm3: number;
  /** Of the region's voxels. */
  readonly values: ValueStatistics;
}

/**
 * The voxels between two values (both included) that hang together face to face inside a sphere, beginning at its
 * centre, or at the voxel nearest to the centre that lies between them.
 *
 * A voxel at the region's edge holds some of what is inside and some of what is outside, so it counts in part: half
 * at the bound itself, all at the highest value next to it, nothing at the lowest. For an object of one value in a
 * ground of another, with the bound half way, that is the very share of the voxel that the object fills, however
 * thick the slices are; counting whole voxels is several per cent off on small things. The idea is Heckel et al.,
 * "Segmentation-based partial volume correction for volume estimation of solid lesions in CT", IEEE Trans Med
 * Imaging 2014;33(2):462-480. Undefined where no voxel of the sphere is between the bounds.
 * `onVoxel` gets each voxel of the region, counted as `Volume.hu` does.
 */
export function thresholdRegion(
  volume: Volume,
  centre: Lps,
  radiusMm: number,
  low: number,
  high: number,
  onVoxel?: (at: number) => void,
): ThresholdRegion | undefined {
  const box = boxOfSphere(volume, centre, radiusMm);
  const sphere = sphereShares(volume, centre, radiusMm, box);
  const { hu, dims } = volume;
  const isIn = (value: number) => value >= low && value <= high;
  const grid = paddedGrid(box);
  const at = (i: number, j: number, k: number) => i + dims[0] * (j + dims[1] * k);

  const states = new Uint8Array(grid.count);
  grid.forEach((local, i, j, k) => {
    if (sphere[local]! > 0 && isIn(hu[at(i, j, k)]!)) states[local] = CANDIDATE;
  });
  const seed = seedOf(volume, centre, grid, states);
  if (seed === undefined) return undefined;
  flood(states, grid, seed);

  const collector = collectValues();
  const around = new Float64Array(27);
  let voxels = 0;
  grid.forEach((local, i, j, k) => {
    const share = sphere[local]!;
    if (share === 0) return;
    const inRegion = states[local] === REGION;
    const value = hu[at(i, j, k)]!;
    if (!inRegion && (isIn(value) || !touchesRegion(states, grid, local))) return;
    let count = 0;
    for (let z = Math.max(0, k - 1); z <= Math.min(dims[2] - 1, k + 1); z++)
      for (let y = Math.max(0, j - 1); y <= Math.min(dims[1] - 1, j + 1); y++)
        for (let x = Math.max(0, i - 1); x <= Math.min(dims[0] - 1, i + 1); x++)
          around[count++] = hu[at(x, y, z)]!;
    const filled = filledShare(value, around.subarray(0, count), low, high);
    voxels += share * filled;
    if (!inRegion) return;
    collector.add(value, share, true);
    onVoxel?.(at(i, j, k));
  });
  const values = collector.result();
  return values && { volumeMm3: voxels * voxelMm3(volume), values };
}

/**
 * How much of a voxel belongs to what lies between the bounds, from its value and the values round it (its own among
 * them): 1 where none round it is beyond a bound.
 */
export function filledShare(value: number, around: Float64Array, low: number, high: number): number {
  let [min, max, lowest, highest] = [low, high, high, low];
  for (const v of around) {
    if (v < min) min = v;
    if (v > max) max = v;
    if (v >= low && v <= high) {
      if (v < lowest) lowest = v;
      if (v > highest) highest = v;
    }
  }
  const above = min < low ? shareBeyond(value, min, low, highest) : 1;
  const below = max > high ? shareBeyond(-value, -max, -high, -lowest) : 1;
  return Math.min(above, below);
}

/** 0 at the ground's value, ½ at the bound, 1 at the object's, straight between. */
function shareBeyond(value: number, ground: number, bound: number, object: number): number {
  if (value >= object) return 1;
  if (value >= bound) return 0.5 + (0.5 * (value - bound)) / (object - bound);
  return Math.max(0, (0.5 * (value - ground)) / (bound - ground));
}

const CANDIDATE = 1;
const REGION = 2;

/** A box of voxels with one empty voxel round it, so that neighbours need no checks. */
function paddedGrid({ from, size }: VoxelBox) {
  const [nx, ny] = [size[0] + 2, size[1] + 2];
  const local = (i: number, j: number, k: number) =>
    i - from[0] + 1 + nx * (j - from[1] + 1 + ny * (k - from[2] + 1));
  return {
    count: nx * ny * (size[2] + 2),
    faces: [1, -1, nx, -nx, nx * ny, -nx * ny],
    row: nx,
    layer: nx * ny,
    local,
    forEach(visit: (local: number, i: number, j: number, k: number) => void) {
      for (let k = from[2]; k < from[2] + size[2]; k++)
        for (let j = from[1]; j < from[1] + size[1]; j++)
          for (let i = from[0]; i < from[0] + size[0]; i++) visit(local(i, j, k), i, j, k);
    },
  };
}
type PaddedGrid = ReturnType<typeof paddedGrid>;

function sphereShares(volume: Volume, centre: Lps, radiusMm: number, box: VoxelBox): Float32Array {
  const grid = paddedGrid(box);
  const shares = new Float32Array(grid.count);
  const [nx, ny] = volume.dims;
  forEachVoxelOfSphere(volume, centre, radiusMm, (at, share) => {
    shares[grid.local(at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny)))] = share;
  });
  return shares;
}

function seedOf(volume: Volume, centre: Lps, grid: PaddedGrid, states: Uint8Array): number | undefined {
  const middle = applyToPoint(invert(volume.lpsFromIndex), centre);
  const home: Index = index(Math.round(middle[0]), Math.round(middle[1]), Math.round(middle[2]));
  let best: { local: number; mm2: number } | undefined;
  grid.forEach((local, i, j, k) => {
    if (states[local] !== CANDIDATE) return;
    const offset = applyToPoint(volume.lpsFromIndex, index(i, j, k)).map((v, axis) => v - centre[axis]!);
    const isHome = i === home[0] && j === home[1] && k === home[2];
    const mm2 = isHome ? -1 : offset.reduce((sum, v) => sum + v * v, 0);
    if (!best || mm2 < best.mm2) best = { local, mm2 };
  });
  return best?.local;
}

function flood(states: Uint8Array, { faces }: PaddedGrid, seed: number): void {
  const queue = [seed];
  states[seed] = REGION;
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const step of faces)
      if (states[next + step] === CANDIDATE) {
        states[next + step] = REGION;
        queue.push(next + step);
      }
}

function touchesRegion(states: Uint8Array, { row, layer }: PaddedGrid, local: number): boolean {
  for (let z = -layer; z <= layer; z += layer)
    for (let y = -row; y <= row; y += row)
      for (let x = -1; x <= 1; x++) if (states[local + x + y + z] === REGION) return true;
  return false;
}

function voxelMm3({ lpsFromIndex }: Volume): number {
  return Math.abs(dot(cross(axisOf(lpsFromIndex, 0), axisOf(lpsFromIndex, 1)), axisOf(lpsFromIndex, 2)));
}
