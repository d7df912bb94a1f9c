import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import type { Volume } from '../imaging/volume.ts';
import { requireFewTriangles } from '../surface/require-few-triangles.ts';
import type { SurfaceFile, SurfaceFormat } from '../surface/surface-file.ts';
import { type SurfaceGrid, slabsOf, slicesOf } from '../surface/surface-grid.ts';
import type { JobRunner } from '../workers/job-runner.ts';

/** Which surface of a volume to make. */
export type SurfaceRequest = Omit<SurfaceGrid, 'dims'> & { readonly format: SurfaceFormat };

/**
 * Makes a surface file in the pool's workers. The volume stays here: each slab travels as a copy of its slices, so that
 * memory never holds two volumes and each slab is a step of progress. Rejects with `UserError`, or when cancelled.
 */
export async function surfaceInWorkers(
  runner: JobRunner,
  { dims, hu, lpsFromIndex }: Volume,
  { format, ...request }: SurfaceRequest,
  { signal, onProgress }: Running = {},
): Promise<SurfaceFile> {
  const grid: SurfaceGrid = { dims, ...request };
  const layer = dims[0] * dims[1];
  const slabs = slabsOf(grid);
  const total = slabs.length + 1;
  let done = 0;
  let triangles = 0;
  const tell = (step: string) => onProgress?.({ step, done, total });
  tell('Finding the surface');
  const parts = await mapConcurrent(
    slabs,
    runner.size,
    async (range) => {
      const [first, end] = slicesOf(grid, range);
      const values = hu.slice(first * layer, end * layer);
      const input = { grid, range, values };
      const part = await runner.run('surface-slab', input, { signal, transfer: [values.buffer] });
      triangles += part.triangles.length / 3;
      // At once: the parts of a surface of noise would fill the memory before they could be counted together.
      requireFewTriangles(triangles);
      done++;
      tell('Finding the surface');
      return part;
    },
    signal,
  );
  tell('Writing the file');
  const transfer = parts.flatMap(({ positions, triangles }) => [positions.buffer, triangles.buffer]);
  return runner.run('surface-file', { parts, lpsFromIndex, format }, { signal, transfer });
}
