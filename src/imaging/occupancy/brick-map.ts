import type { Volume } from '../volume.ts';

/** Smallest and largest value in each brick of a volume; what one needs to know that a brick is invisible. */
export interface BrickMap {
  /** Voxels along each edge of a brick. */
  readonly brickSize: BrickSize;
  /** Bricks along each axis. */
  readonly counts: readonly [number, number, number];
  /** Per brick, x fastest. Interpolation reaches one voxel past a brick's faces, so its neighbours count too. */
  readonly min: Float32Array;
  readonly max: Float32Array;
}

export type BrickSize = readonly [x: number, y: number, z: number];
export const defaultBrickSize: BrickSize = [4, 4, 4];

/** The slices, from and to before, that a layer of bricks needs: its own and a neighbour to either side. */
export function slicesOfLayer(
  slices: number,
  layer: number,
  [, , edge]: BrickSize,
): [from: number, to: number] {
  return [Math.max(0, layer * edge - 1), Math.min(slices, (layer + 1) * edge + 1)];
}

/** Smallest and largest value of each brick of one layer, x fastest. */
export interface BrickLayer {
  readonly min: Float32Array<ArrayBuffer>;
  readonly max: Float32Array<ArrayBuffer>;
}

/** Smallest and largest value of one layer of bricks, from the values of `slicesOfLayer`. */
export function brickLayer(
  values: Volume['hu'],
  columns: number,
  rows: number,
  [bx, by]: BrickSize,
): BrickLayer {
  const across = Math.ceil(columns / bx);
  const down = Math.ceil(rows / by);
  const min = new Float32Array(across * down);
  const max = new Float32Array(across * down);
  for (let b = 0; b < down; b++) {
    const from = columns * Math.max(0, b * by - 1);
    const to = columns * Math.min(rows, (b + 1) * by + 1);
    // All rows into one first: three times fewer comparisons than brick by brick.
    const low = values.slice(from, from + columns);
    const high = low.slice();
    for (let slice = 0; slice < values.length; slice += columns * rows)
      for (let line = slice + from; line < slice + to; line += columns)
        for (let i = 0; i < columns; i++) {
          const value = values[line + i]!;
          if (value < low[i]!) low[i] = value;
          if (value > high[i]!) high[i] = value;
        }
    for (let a = 0; a < across; a++) {
      const [first, past] = [Math.max(0, a * bx - 1), Math.min(columns, (a + 1) * bx + 1)];
      min[a + across * b] = leastOf(low, first, past);
      max[a + across * b] = mostOf(high, first, past);
    }
  }
  return { min, max };
}

function leastOf(values: Volume['hu'], from: number, to: number): number {
  let least = values[from]!;
  for (let i = from + 1; i < to; i++) least = Math.min(least, values[i]!);
  return least;
}

function mostOf(values: Volume['hu'], from: number, to: number): number {
  let most = values[from]!;
  for (let i = from + 1; i < to; i++) most = Math.max(most, values[i]!);
  return most;
}

/** A map without its layers. */
export function emptyBrickMap(dims: Volume['dims'], brickSize: BrickSize): BrickMap {
  const [x, y, z] = brickSize;
  const counts = [Math.ceil(dims[0] / x), Math.ceil(dims[1] / y), Math.ceil(dims[2] / z)] as const;
  const bricks = counts[0] * counts[1] * counts[2];
  return { brickSize, counts, min: new Float32Array(bricks), max: new Float32Array(bricks) };
}

/** Puts a layer that `brickLayer` made into its map. */
export function setBrickLayer({ counts, min, max }: BrickMap, layer: number, made: BrickLayer): void {
  const start = layer * counts[0] * counts[1];
  min.set(made.min, start);
  max.set(made.max, start);
}

/** Computes the brick map layer by layer, so that a caller on the main thread can give the frame back. */
export function* brickMapSteps(
  { dims, hu }: Pick<Volume, 'dims' | 'hu'>,
  brickSize = defaultBrickSize,
): Generator<void, BrickMap> {
  const [nx, ny, nz] = dims;
  const map = emptyBrickMap(dims, brickSize);
  for (let layer = 0; layer < map.counts[2]; layer++) {
    const [from, to] = slicesOfLayer(nz, layer, brickSize);
    setBrickLayer(map, layer, brickLayer(hu.subarray(from * nx * ny, to * nx * ny), nx, ny, brickSize));
    yield;
  }
  return map;
}
