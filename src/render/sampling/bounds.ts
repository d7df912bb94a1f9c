import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';

/** Which end of their values a mode compares bricks by. */
export type BrickBound = 'max' | 'min';

/** Bricks of the volume's map along each edge of a bounded brick. */
export const boundedEdge = 2;
/** Bounded bricks to every side of one that its cubes take in; each cube is made of three of the one before along each axis. */
export const cubeReaches = [0, 1, 3, 7] as const;
const cubes = cubeReaches.length;

type Counts = readonly [number, number, number];

/** What no value of a brick passes, nor of the cubes of bricks round it; made once per volume and bound. */
export interface BrickBounds {
  readonly counts: Counts;
  /** Per brick, x fastest, a word for each of `cubeReaches`: 0 … 65535 over `range`. */
  readonly words: Uint16Array;
  /** HU of 0 and of 65535, which is always the furthest: the smallest value where those are what counts. */
  readonly range: readonly [number, number];
}

const anything = { counts: [1, 1, 1], words: new Uint16Array(cubes).fill(65535) } as const;

/** One brick that may hold any value: right before the brick map is known, only slower. */
export const unknownBounds: Readonly<Record<BrickBound, BrickBounds>> = {
  max: { ...anything, range: [0, 1e30] },
  min: { ...anything, range: [0, -1e30] },
};

/** The word of a value; whole words are the bounds'. */
export const wordOf = ({ range: [low, high] }: BrickBounds, hu: number): number =>
  ((hu - low) / (high - low)) * 65535;

/** The bounds of a volume's bricks in 16 bits, rounded outward, layer by layer. */
export function* brickBoundSteps(bricks: BrickMap, bound: BrickBound): Generator<void, BrickBounds> {
  const values = bricks[bound];
  const [nx, ny, nz] = bricks.counts;
  const inLayer = nx * ny;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let layer = 0; layer < nz; layer++) {
    for (let i = layer * inLayer; i < (layer + 1) * inLayer; i++) {
      lowest = Math.min(lowest, values[i]!);
      highest = Math.max(highest, values[i]!);
    }
    yield;
  }
  const level = Math.max(1, highest - lowest) / 65530;
  const [nearest, towards] = bound === 'max' ? [lowest - 2 * level, level] : [highest + 2 * level, -level];
  const across = (n: number) => Math.ceil(n / boundedEdge);
  const counts = [across(nx), across(ny), across(nz)] as const;
  let reached = new Uint16Array(counts[0] * counts[1] * counts[2]);
  for (let k = 0, i = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const row = counts[0] * (Math.floor(j / boundedEdge) + counts[1] * Math.floor(k / boundedEdge));
      for (let a = 0; a < nx; a++, i++) {
        const at = row + Math.floor(a / boundedEdge);
        // A level beyond the rounded one, against float rounding: a leap must never miss an extreme.
        reached[at] = Math.max(reached[at]!, Math.floor((values[i]! - nearest) / towards) + 2);
      }
    }
    yield;
  }
  const words = new Uint16Array(cubes * reached.length);
  for (const [cube, reach] of cubeReaches.entries()) {
    if (cube > 0) reached = yield* spreadSteps(reached, counts, reach - cubeReaches[cube - 1]!);
    for (let i = 0, at = cube; i < reached.length; i++, at += cubes) words[at] = reached[i]!;
    yield;
  }
  return { counts, words, range: [nearest, nearest + 65535 * towards] };
}

/** Along each axis in turn the largest of three words, `apart` bricks from one another. */
function* spreadSteps(
  words: Uint16Array<ArrayBuffer>,
  [nx, ny, nz]: Counts,
  apart: number,
): Generator<void, Uint16Array<ArrayBuffer>> {
  let from = words;
  let made = words.slice();
  const raise = (start: number, end: number, towards: number) => {
    for (let i = start; i < end; i++) if (from[i + towards]! > made[i]!) made[i] = from[i + towards]!;
  };
  let stride = 1;
  for (const count of [nx, ny, nz]) {
    const line = count * stride;
    const step = apart * stride;
    for (let start = 0; start < words.length; start += line) {
      raise(start + step, start + line, -step);
      raise(start, start + line - step, step);
      yield;
    }
    from = made;
    made = from.slice();
    stride = line;
  }
  return from;
}
