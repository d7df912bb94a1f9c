import { type BrickMap, brickMapSteps } from '../../imaging/occupancy/brick-map.ts';
import { distanceMapSteps } from '../../imaging/occupancy/distance-map.ts';
import type { Volume } from '../../imaging/volume.ts';
import { runInSlices } from './run-in-slices.ts';

/** Where the maps of empty space are computed; both reject with the signal's reason when aborted. */
export interface OccupancyMaker {
  /** Once per volume. */
  bricks(volume: Volume, signal: AbortSignal): Promise<BrickMap>;
  /** Once per look: `visible` holds 1 for each brick that may be seen. */
  distances(
    counts: readonly [number, number, number],
    visible: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<Uint8Array>;
}

/** On the page's own thread, in slices of a few milliseconds: where there are no workers. */
export const occupancyInSlices: OccupancyMaker = {
  bricks: (volume, signal) => runInSlices(brickMapSteps(volume), { signal }),
  distances: (counts, visible, signal) => runInSlices(distanceMapSteps(counts, visible), { signal }),
};
