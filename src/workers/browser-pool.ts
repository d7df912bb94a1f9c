import type { JobRunner } from './job-runner.ts';
import { createWorkerPool, defaultPoolSize } from './worker-pool.ts';

/** The page's pool of job workers. Vite finds the worker script by this very expression. */
export function createBrowserPool(): JobRunner {
  return createWorkerPool(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'oblique-jobs' }),
    defaultPoolSize(navigator.hardwareConcurrency),
  );
}
