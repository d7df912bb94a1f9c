import { type BrickLayer, type BrickSize, brickLayer } from '../../imaging/occupancy/brick-map.ts';
import { distanceMap } from '../../imaging/occupancy/distance-map.ts';
import type { JobDefinition } from '../job.ts';

interface BrickLayerInput {
  /** The slices of `slicesOfLayer`. */
  readonly values: Int16Array | Float32Array;
  readonly columns: number;
  readonly rows: number;
  readonly brickSize: BrickSize;
}

/** Smallest and largest value of one layer of a volume's bricks. */
export const mapBrickLayer: JobDefinition<BrickLayerInput, BrickLayer> = {
  kind: 'map-brick-layer',
  create:
    () =>
    async ({ values, columns, rows, brickSize }) =>
      brickLayer(values, columns, rows, brickSize),
  transfer: ({ min, max }) => [min.buffer, max.buffer],
};

/** How far each brick is from the nearest visible one. */
export const mapDistances: JobDefinition<
  { readonly counts: readonly [number, number, number]; readonly visible: Uint8Array<ArrayBuffer> },
  Uint8Array<ArrayBuffer>
> = {
  kind: 'map-distances',
  create:
    () =>
    async ({ counts, visible }) =>
      distanceMap(counts, visible),
  transfer: (distances) => [distances.buffer],
};
