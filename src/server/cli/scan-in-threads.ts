import { Worker } from 'node:worker_threads';
import type { Running } from '../../base/progress.ts';
import type { Recipe } from '../../phantom/recipe.ts';
import type { SlabJob, SlabResult } from './slab-worker.ts';

/** Slices in one job: small enough for even work and smooth progress. */
const slabSlices = 6;

/**
 * Scans a recipe's scene slab by slab in worker threads and hands each slab over as it is done, in any order.
 * Rejects with the first thread's error or the signal's reason; no thread outlives the call.
 */
export async function scanInThreads(
  recipe: Recipe,
  threads: number,
  onSlab: (slab: SlabResult) => void,
  { signal, onProgress }: Running = {},
): Promise<void> {
  signal?.throwIfAborted();
  const total = recipe.scan.slices;
  const jobs: SlabJob[] = [];
  for (let from = 0; from < total; from += slabSlices)
    jobs.push({ from, to: Math.min(total, from + slabSlices) });
  const pool = Array.from(
    { length: Math.min(threads, jobs.length) },
    () => new Worker(new URL('./slab-worker.mjs', import.meta.url), { workerData: recipe, execArgv: [] }),
  );
  let done = 0;
  const step = `Computing the CT ${recipe.id}, slices`;
  let stop = () => {};
  try {
    onProgress?.({ step, done, total });
    await new Promise<void>((resolve, reject) => {
      stop = () => reject(signal?.reason);
      if (signal?.aborted) return stop();
      signal?.addEventListener('abort', stop);
      for (const worker of pool) {
        const next = () => {
          const job = jobs.shift();
          if (job) worker.postMessage(job);
        };
        worker.on('error', reject);
        worker.on('message', (slab: SlabResult) => {
          onSlab(slab);
          done += slab.to - slab.from;
          onProgress?.({ step, done, total });
          if (done === total) resolve();
          else next();
        });
        next();
      }
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}
