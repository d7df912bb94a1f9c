import { Worker } from 'node:worker_threads';
import type { Recipe } from '../../phantom/recipe.ts';
import type { CaseJob, CaseReply, CaseResult, CaseTask } from './case-worker.ts';

/** All that is to be done for one recipe. */
export interface CaseWork {
  readonly recipe: Recipe;
  readonly hash: string;
  readonly tasks: readonly CaseTask[];
  /** Called as each task is done, in any order. */
  onResult(result: CaseResult): void;
  readonly signal?: AbortSignal | undefined;
}

/** Work that was handed in. */
export interface CaseRun {
  /** Rejects with the first task's error or the signal's reason. */
  readonly done: Promise<void>;
  /** Before all other work from now on, with every thread. */
  hurry(): void;
}

/** Threads that make cases. They start with the first work and end when none is left. */
export interface CasePool {
  run(work: CaseWork): CaseRun;
  /** Ends every thread; what runs is rejected. */
  close(): Promise<void>;
}

interface Run extends CaseWork {
  readonly pending: CaseTask[];
  left: number;
  /** The later it was hurried the higher. */
  urgency: number;
  settle(error?: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  at?: Run;
  busy: boolean;
  /** Its modules are loaded: Node itself fails where a thread is ended before. */
  readonly loaded: Promise<unknown>;
}

export function createCasePool(threads: number): CasePool {
  const pool: Thread[] = [];
  const runs: Run[] = [];
  let hurries = 0;

  /** Hurried work first; then each thread stays with its case, takes a fresh one, or helps where most is left. */
  const nextFor = (thread: Thread): Run | undefined => {
    const open = runs.filter(({ pending }) => pending.length > 0);
    const hurried = open.filter(({ urgency }) => urgency > 0).sort((a, b) => b.urgency - a.urgency)[0];
    if (hurried) return hurried;
    if (thread.at && open.includes(thread.at)) return thread.at;
    const taken = new Set(pool.map(({ at }) => at));
    return open.find((run) => !taken.has(run)) ?? open.sort((a, b) => b.pending.length - a.pending.length)[0];
  };
  const feed = (thread: Thread) => {
    if (thread.busy) return;
    const run = nextFor(thread);
    if (!run) return;
    thread.at = run;
    thread.busy = true;
    const job: CaseJob = { recipe: run.recipe, hash: run.hash, task: run.pending.shift()! };
    thread.worker.postMessage(job);
  };
  const end = async () => {
    const ended = pool.splice(0).map(async ({ worker, loaded }) => {
      await loaded;
      await worker.terminate();
    });
    await Promise.all(ended);
  };
  const drop = (run: Run) => {
    const at = runs.indexOf(run);
    if (at >= 0) runs.splice(at, 1);
    run.pending.length = 0;
  };
  const startThread = () => {
    const worker = new Worker(new URL('./case-worker.mjs', import.meta.url), { execArgv: [] });
    const loaded = new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('exit', resolve);
    });
    const thread: Thread = { worker, busy: false, loaded };
    worker.on('error', (error) => {
      pool.splice(pool.indexOf(thread), 1);
      for (const run of [...runs]) run.settle(error);
    });
    worker.on('message', (reply: CaseReply) => {
      if (reply === 'loaded') return;
      const run = thread.at!;
      thread.busy = false;
      if ('error' in reply) run.settle(reply.error);
      else if (runs.includes(run)) {
        run.onResult(reply.result);
        if (--run.left === 0) run.settle();
      }
      feed(thread);
    });
    pool.push(thread);
    return thread;
  };

  return {
    run(work) {
      let run: Run | undefined;
      const done = new Promise<void>((resolve, reject) => {
        const stop = () => run?.settle(work.signal?.reason);
        run = {
          ...work,
          pending: [...work.tasks],
          left: work.tasks.length,
          urgency: 0,
          settle(error) {
            work.signal?.removeEventListener('abort', stop);
            drop(this);
            if (error === undefined) resolve();
            else reject(error);
            if (runs.length === 0) void end();
          },
        };
        if (work.signal?.aborted) return reject(work.signal.reason);
        work.signal?.addEventListener('abort', stop);
        runs.push(run);
        while (
          pool.length <
          Math.min(
            threads,
            runs.reduce((sum, { pending }) => sum + pending.length, 0),
          )
        )
          startThread();
        for (const thread of pool) feed(thread);
      });
      return {
        done,
        hurry() {
          if (run && runs.includes(run)) run.urgency = ++hurries;
          for (const thread of pool) feed(thread);
        },
      };
    },
    async close() {
      for (const run of [...runs]) run.settle(new Error('case pool: closed'));
      await end();
    },
  };
}
