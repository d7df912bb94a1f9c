import { fetchWasm } from './fetch-wasm.ts';
import type { ToWorker } from './messages.ts';
import { serveJobs } from './serve-jobs.ts';

/** The only worker script: every job runs in it. */
const handle = serveJobs({ loadWasm: fetchWasm }, (message, transfer) =>
  self.postMessage(message, { transfer }),
);

self.addEventListener('message', (event: MessageEvent<ToWorker>) => handle(event.data));
