import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';
import { type BrickRay, brickAt } from './brick-ray.ts';

/** Which end of their values a mode compares bricks by. */
export type BrickBound = 'max' | 'min';

/** Bricks of the volume's map along each edge of a bounded brick, and of a wide one. */
export const boundedEdge = 2;
export const wideEdge = 8;

type Counts = readonly [number, number, number];

/** What no value of a brick passes; made once per volume and bound. */
export interface BrickBounds {
  readonly counts: Counts;
  /** Per bounded brick, x fastest: 0 … 65535 over `range`. */
  readonly bounds: Uint16Array;
  /** The same of wide bricks. */
  readonly wideCounts: Counts;
  readonly wideBounds: Uint16Array;
  /** HU of 0 and of 65535. */
  readonly range: readonly [number, number];
}

const oneBrick = { counts: [1, 1, 1], wideCounts: [1, 1, 1] } as const;
const anyMost = Uint16Array.of(65535);
const anyLeast = Uint16Array.of(0);

/** One brick that may hold any value: right before the brick map is known, only slower. */
export const unknownBounds: Readonly<Record<BrickBound, BrickBounds>> = {
  max: { ...oneBrick, bounds: anyMost, wideBounds: anyMost, range: [0, 1e30] },
  min: { ...oneBrick, bounds: anyLeast, wideBounds: anyLeast, range: [-1e30, 0] },
};

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
  const low = lowest - 2 * level;
  const words = new Uint16Array(values.length);
  // A level beyond the rounded one, against float rounding: a leap must never miss an extreme.
  const outward = bound === 'max' ? 2 : -1;
  for (let layer = 0; layer < nz; layer++) {
    for (let i = layer * inLayer; i < (layer + 1) * inLayer; i++)
      words[i] = Math.floor((values[i]! - low) / level) + outward;
    yield;
  }
  const [counts, bounds] = yield* mergedSteps(bricks.counts, words, bound, boundedEdge);
  const [wideCounts, wideBounds] = yield* mergedSteps(counts, bounds, bound, wideEdge / boundedEdge);
  return { counts, bounds, wideCounts, wideBounds, range: [low, low + 65535 * level] };
}

/** Bounds of bricks `edge` times as wide; the last ones are cut short. */
function* mergedSteps(
  [nx, ny, nz]: Counts,
  bounds: Uint16Array,
  bound: BrickBound,
  edge: number,
): Generator<void, [Counts, Uint16Array]> {
  const wide = (n: number) => Math.ceil(n / edge);
  const counts = [wide(nx), wide(ny), wide(nz)] as const;
  const further = bound === 'max' ? Math.max : Math.min;
  const made = new Uint16Array(counts[0] * counts[1] * counts[2]);
  if (bound === 'min') made.fill(65535);
  for (let k = 0, i = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const row = counts[0] * (Math.floor(j / edge) + counts[1] * Math.floor(k / edge));
      for (let a = 0; a < nx; a++, i++) {
        const at = row + Math.floor(a / edge);
        made[at] = further(made[at]!, bounds[i]!);
      }
    }
    yield;
  }
  return [counts, made];
}

/** The bound in HU of the brick, or the wide one, round a place on a ray. */
export interface BoundAt {
  readonly boundHu: number;
  /** Where the ray leaves the brick, mm from its origin. */
  readonly endMm: number;
}

/** CPU twin of `glsl/bounds.glsl`. */
export function boundAt(all: BrickBounds, ray: BrickRay, mm: number, wide: boolean): BoundAt {
  const edge = wide ? wideEdge : boundedEdge;
  const counts = wide ? all.wideCounts : all.counts;
  const brick = brickAt(ray, mm, edge);
  const layer = Math.min(counts[2] - 1, Math.max(0, brick[2]));
  const inside = [0, 1].every((axis) => brick[axis]! >= 0 && brick[axis]! < counts[axis]!);
  const at = brick[0] + counts[0] * (brick[1] + counts[1] * layer);
  const word = inside ? (wide ? all.wideBounds : all.bounds)[at]! : 0;
  const toFace = brick.map((index, axis) => {
    const perBrick = ray.mmPerBrick[axis]!;
    return edge * index * perBrick + ray.faceMm[axis]! + (edge - 1) * Math.max(perBrick, 0);
  });
  const [low, high] = all.range;
  return { boundHu: low + ((high - low) * word) / 65535, endMm: Math.min(...toFace) };
}
