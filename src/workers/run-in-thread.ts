import type { JobServices } from './job.ts';
import type { JobRunner } from './job-runner.ts';
import { jobs } from './jobs/index.ts';

/** Runs jobs in the calling thread: for Node and for tests. In a page this would freeze the picture. */
export function createThreadRunner(services: JobServices): JobRunner {
  const handlers = new Map(jobs.all.map((job) => [job.kind, job.create(services)]));
  return {
    size: 1,
    async run(kind, input, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      const output = await handlers.get(kind)!(input, { signal, onProgress });
      signal?.throwIfAborted();
      return output as never;
    },
    dispose() {},
  };
}
