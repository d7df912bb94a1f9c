import type { Running } from '../base/progress.ts';

/** One kind of work: what goes in and what comes out, both structured-cloneable. */
export interface JobTypes {
  readonly [kind: string]: { readonly input: unknown; readonly output: unknown };
}

/**
 * Runs jobs somewhere: in a pool of web workers or in this thread (Node, tests).
 *
 * Rejects with `UserError` for what a user can cause and with the signal's reason when cancelled. Buffers in
 * `transfer` are given away.
 */
export interface JobRunner<Jobs extends JobTypes> {
  run<Kind extends keyof Jobs & string>(
    kind: Kind,
    input: Jobs[Kind]['input'],
    options?: Running & { readonly transfer?: readonly Transferable[] },
  ): Promise<Jobs[Kind]['output']>;
  /** How many jobs can run at the same time. */
  readonly size: number;
  /** Stops everything; running jobs reject. */
  dispose(): void;
}
