import { fromRecord, UserError } from '../base/user-error.ts';
import type { JobOptions, JobRunner } from './job-runner.ts';
import type { FromWorker, ToWorker } from './messages.ts';

interface PendingJob {
  readonly id: number;
  readonly kind: string;
  readonly input: unknown;
  readonly options: JobOptions;
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Slot {
  worker: Worker | undefined;
  pending: PendingJob | undefined;
  deadline: ReturnType<typeof setTimeout> | undefined;
}

/**
 * A job that is silent for longer is stuck in damaged data: the largest image decodes in a few seconds, and jobs
 * that may take longer report progress.
 */
const deadlineMs = 30_000;

/** More workers than that wait for bytes, and each holds its own decoder's memory. */
const mostWorkers = 8;

/**
 * Workers to start: one thread stays free for the page itself where there are more than two. Of two, the page
 * needs little while it waits for slices, and the second worker is worth more.
 */
export function defaultPoolSize(hardwareConcurrency: number): number {
  return Math.min(mostWorkers, Math.max(hardwareConcurrency - 1, Math.min(2, hardwareConcurrency)));
}

/**
 * Runs jobs in up to `size` workers, started when first needed. One job per worker at a time; the rest wait in
 * order. A worker that crashes, or is silent for longer than the deadline, is replaced, and its job rejects with `UserError`.
 */
export function createWorkerPool(startWorker: () => Worker, size: number): JobRunner {
  const slots: Slot[] = Array.from({ length: size }, () => ({
    worker: undefined,
    pending: undefined,
    deadline: undefined,
  }));
  const queue: PendingJob[] = [];
  let nextId = 1;
  let disposed = false;

  const post = (slot: Slot, message: ToWorker, transfer: readonly Transferable[] = []) =>
    slot.worker?.postMessage(message, [...transfer]);

  const settle = (slot: Slot, finish: (pending: PendingJob) => void) => {
    clearTimeout(slot.deadline);
    const { pending } = slot;
    slot.pending = undefined;
    if (pending) finish(pending);
    startNext();
  };

  const replace = (slot: Slot, reason: UserError) => {
    slot.worker?.terminate();
    slot.worker = undefined;
    settle(slot, ({ reject }) => reject(reason));
  };

  const watch = (slot: Slot) => {
    clearTimeout(slot.deadline);
    slot.deadline = setTimeout(() => replace(slot, stuck()), deadlineMs);
  };

  const open = (slot: Slot): void => {
    const worker = startWorker();
    slot.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (slot.worker !== worker || slot.pending?.id !== data.id) return;
      if (data.type === 'progress') {
        watch(slot);
        slot.pending.options.onProgress?.(data.progress);
      } else settle(slot, (pending) => answer(pending, data));
    });
    worker.addEventListener('error', () => {
      if (slot.worker === worker) replace(slot, crashed());
    });
  };

  const startNext = () => {
    const slot = disposed ? undefined : slots.find(({ pending }) => pending === undefined);
    const pending = slot && queue.shift();
    if (!pending) return;
    slot.pending = pending;
    if (!slot.worker) open(slot);
    const { id, kind, input, options } = pending;
    watch(slot);
    post(slot, { type: 'run', id, kind, input }, options.transfer);
    startNext();
  };

  const cancel = (id: number, reason: unknown) => {
    const queued = queue.findIndex((pending) => pending.id === id);
    if (queued >= 0) return queue.splice(queued, 1)[0]!.reject(reason);
    const slot = slots.find(({ pending }) => pending?.id === id);
    if (!slot) return;
    // The worker finishes what it is at and answers; nobody waits for that any more.
    post(slot, { type: 'cancel', id });
    slot.pending!.reject(reason);
  };

  return {
    size,
    run(kind, input, options = {}) {
      const { signal } = options;
      return new Promise<never>((resolve, reject) => {
        if (disposed) throw new Error('pool: disposed');
        signal?.throwIfAborted();
        const id = nextId++;
        const onAbort = () => cancel(id, signal?.reason);
        signal?.addEventListener('abort', onAbort, { once: true });
        const done = () => signal?.removeEventListener('abort', onAbort);
        queue.push({
          id,
          kind,
          input,
          options,
          resolve: (output) => {
            done();
            resolve(output as never);
          },
          reject: (reason) => {
            done();
            reject(reason);
          },
        });
        startNext();
      });
    },
    dispose() {
      disposed = true;
      for (const pending of queue.splice(0)) pending.reject(stopped());
      for (const slot of slots) replace(slot, stopped());
    },
  };
}

function answer(pending: PendingJob, message: Exclude<FromWorker, { type: 'progress' }>): void {
  if (message.type === 'done') pending.resolve(message.output);
  else if (message.type === 'failed') pending.reject(fromRecord(message.error));
  else pending.reject(new Error(`worker job ${pending.kind}: ${message.message}`));
}

function crashed(): UserError {
  return new UserError(
    'worker/crashed',
    'Decoding stopped, probably because the browser ran out of memory. Close other tabs and open the study again.',
  );
}

function stuck(): UserError {
  return new UserError(
    'worker/stuck',
    'Decoding this image takes far too long: it is probably damaged. Export it again.',
  );
}

function stopped(): UserError {
  return new UserError('worker/stopped', 'Loading was stopped because the page is closing.');
}
