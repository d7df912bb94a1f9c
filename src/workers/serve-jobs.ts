import type { Running } from '../base/progress.ts';
import { toRecord, UserError } from '../base/user-error.ts';
import type { JobServices } from './job.ts';
import { jobs } from './jobs/index.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** How the worker's side sends. */
export type Send = (message: FromWorker, transfer: Transferable[]) => void;

/** The worker's side of the protocol; returns the handler of incoming messages. */
export function serveJobs(services: JobServices, send: Send): (message: ToWorker) => Promise<void> {
  const handlers = new Map<string, (input: unknown, running: Running) => Promise<unknown>>();
  const cancels = new Map<number, AbortController>();
  return async (message) => {
    const { id } = message;
    if (message.type === 'cancel') return cancels.get(id)?.abort();
    const cancel = new AbortController();
    cancels.set(id, cancel);
    try {
      const job = jobs.get(message.kind);
      const handler = handlers.get(job.kind) ?? job.create(services);
      handlers.set(job.kind, handler);
      const output = await handler(message.input, {
        signal: cancel.signal,
        onProgress: (progress) => send({ type: 'progress', id, progress }, []),
      });
      send({ type: 'done', id, output }, job.transfer(output));
    } catch (error) {
      if (error instanceof UserError) send({ type: 'failed', id, error: toRecord(error) }, []);
      else send({ type: 'bug', id, message: error instanceof Error ? error.message : String(error) }, []);
    } finally {
      cancels.delete(id);
    }
  };
}
