import type { Progress } from '../base/progress.ts';
import type { UserErrorRecord } from '../base/user-error.ts';

/** From the page to a worker. */
export type ToWorker =
  | { readonly type: 'run'; readonly id: number; readonly kind: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** From a worker to the page: exactly one `done`, `failed` or `bug` for each `run`. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly error: UserErrorRecord }
  | { readonly type: 'bug'; readonly id: number; readonly message: string };
