import { mapConcurrent } from '../base/map-concurrent.ts';
import {
  defaultBrickSize,
  emptyBrickMap,
  setBrickLayer,
  slicesOfLayer,
} from '../imaging/occupancy/brick-map.ts';
import type { OccupancyMaker } from '../render/occupancy/occupancy-maker.ts';
import type { JobRunner } from '../workers/job-runner.ts';

/**
 * Maps empty space in the pool's workers. The volume stays here: each layer of bricks travels as a copy of its
 * few slices, so that no frame waits for one large copy and memory never holds two volumes.
 */
export function occupancyInWorkers(pool: () => Promise<JobRunner>): OccupancyMaker {
  return {
    async bricks({ dims, hu }, signal) {
      const runner = await pool();
      const [nx, ny, nz] = dims;
      const brickSize = defaultBrickSize;
      const map = emptyBrickMap(dims, brickSize);
      const layers = Array.from({ length: map.counts[2] }, (_, layer) => layer);
      await mapConcurrent(
        layers,
        runner.size,
        async (layer) => {
          const [from, to] = slicesOfLayer(nz, layer, brickSize);
          const values = hu.slice(from * nx * ny, to * nx * ny);
          const input = { values, columns: nx, rows: ny, brickSize };
          const made = await runner.run('map-brick-layer', input, { signal, transfer: [values.buffer] });
          setBrickLayer(map, layer, made);
        },
        signal,
      );
      return map;
    },
    async distances(counts, visible, signal) {
      const runner = await pool();
      return runner.run('map-distances', { counts, visible }, { signal, transfer: [visible.buffer] });
    },
  };
}
