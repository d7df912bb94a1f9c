import type { Running } from '../base/progress.ts';
import type { Jobs } from './jobs/index.ts';

/** Running, with buffers of the input that are given away instead of copied. */
export type JobOptions = Running & { readonly transfer?: readonly Transferable[] };

/**
 * Runs jobs somewhere: in a pool of web workers, or in this thread (Node, tests).
 *
 * Rejects with `UserError` for what a user can cause and with the signal's reason when cancelled.
 */
export interface JobRunner {
  run<Kind extends keyof Jobs>(
    kind: Kind,
    input: Jobs[Kind]['input'],
    options?: JobOptions,
  ): Promise<Jobs[Kind]['output']>;
  /** How many jobs can run at the same time. */
  readonly size: number;
  /** Stops everything; running jobs reject. */
  dispose(): void;
}
